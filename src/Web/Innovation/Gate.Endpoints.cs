using Talaia.Innovation.Gates;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>A voting: the ballot for who may vote, the result with its count, and the ballots for anybody to count again.</summary>
internal static class GateEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var gate = site.MapGroup("/innovacio/{year:int}/portes/{gate}");
        gate.MapGet("", (int year, string gate, HttpContext context, ReadGates gates) => ShowAsync(year, gate, context, gates, null, null)).AllowAnonymous();
        gate.MapGet("/paperetes.json", async (int year, string gate, ReadGates gates, CancellationToken cancel) =>
            (await gates.FindAsync(year, gate, cancel: cancel))?.File is { } file ? Results.File(file, "application/json", $"paperetes-{year}-{gate}.json") : Results.NotFound()).AllowAnonymous();
        gate.MapPost("", VoteAsync).RequireAuthorization(Permission.TakePart);
    }

    /// <summary>The receipt is in this one answer and nowhere else, so no redirect follows: an address would keep it. (A page with a form is never kept by a cache.)</summary>
    private static async Task<IResult> VoteAsync(int year, string gate, HttpContext context, CastBallot cast, ReadGates gates, Say say)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            var receipt = await cast.RunAsync(year, gate, [.. form["option"].OfType<string>()], context.User.Actor(), context.RequestAborted);
            return await ShowAsync(year, gate, context, gates, receipt, null);
        }
        catch (RuleException rule) when (rule.Code != "unknown-gate")
        {
            return await ShowAsync(year, gate, context, gates, null, Refusal.Of(rule, say));
        }
    }

    private static async Task<IResult> ShowAsync(int year, string gate, HttpContext context, ReadGates gates, string? receipt, List<UiProblem>? problems) =>
        await gates.FindAsync(year, gate, context.User.Account(), context.RequestAborted) is { } sheet
            ? Refusal.Page<GateShow>(new { Gate = sheet, Receipt = receipt, Problems = problems }, problems)
            : Results.NotFound();
}
