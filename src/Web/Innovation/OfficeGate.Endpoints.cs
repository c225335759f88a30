using Talaia.Innovation.Gates;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Innovation;

/// <summary>The office opens a voting, closes it, and writes down what the body decides on its count.</summary>
internal static class OfficeGateEndpoints
{
    public static Ui.Confirmation Closing { get; } = new("innovation.gate.close.ask", "innovation.gate.close.ask.what", "innovation.gate.close");

    public static void Map(RouteGroupBuilder office)
    {
        var gates = office.MapGroup("/innovacio/{year:int}/portes").RequireAuthorization(Permission.RunProcesses);
        gates.MapPost("", (int year, HttpContext context, OpenGate open, OfficeProcessView view, Say say, Links to) =>
            ActAsync(year, context, view, say, to, (form, actor) => open.RunAsync(year, [.. form["option"].OfType<string>()], actor, context.RequestAborted)));
        gates.MapPost("/{gate}/tanca", (int year, string gate, HttpContext context, CloseGate close, OfficeProcessView view, Say say, Links to) =>
            ActAsync(year, context, view, say, to, (_, actor) => close.RunAsync(year, gate, actor, context.RequestAborted))).Asks(Closing);
        gates.MapPost("/{gate}/decisio", (int year, string gate, HttpContext context, DecideGate decide, OfficeProcessView view, Say say, Links to) =>
            ActAsync(year, context, view, say, to, (form, actor) => decide.RunAsync(
                year, gate, new Deciding(form["outcome"].ToString(), [.. form["tied"].OfType<string>()], form["reasons"].ToString(), form["body"].ToString()), actor, context.RequestAborted)));
    }

    private static async Task<IResult> ActAsync(int year, HttpContext context, OfficeProcessView view, Say say, Links to, Func<IFormCollection, string, Task> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await Refusal.OrAsync(
            async () =>
            {
                await act(form, context.User.Actor());
                return to.OfficeProcess(year);
            },
            problems => view.ShowAsync(year, problems, context.RequestAborted), say);
    }
}
