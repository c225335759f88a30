using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;

namespace Talaia.Web.PersonalData;

/// <summary>The register of processing activities, which everybody may read, and the office's form for how long each is kept.</summary>
internal static class ProcessingEndpoints
{
    public static void Map(RouteGroupBuilder site, RouteGroupBuilder office)
    {
        site.MapGet("/tractaments", async (Retention retention, IEnumerable<IPersonalData> holders, CancellationToken cancel) =>
            new RazorComponentResult<ProcessingRegister>(new { Names = Names(holders), Days = await retention.DaysAsync(cancel) })).AllowAnonymous();
        var own = office.MapGroup("/tractaments").RequireAuthorization(Permission.ManagePeople);
        own.MapGet("", async (Retention retention, CancellationToken cancel) => await ShowAsync(retention, null, null, cancel));
        own.MapPost("/{name}", ChangeAsync);
    }

    private static async Task<IResult> ChangeAsync(string name, HttpContext context, Retention retention, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = form[name].ToString().Trim();
        try
        {
            await retention.ChangeAsync(name, int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.RetentionTimes());
        }
        catch (RuleException rule) when (rule.Code == "retention-out-of-range")
        {
            return await ShowAsync(retention, (name, typed), [new Ui.Problem(name, say["personaldata.refused.retention-out-of-range", ("most", Retention.LongestDays)])], context.RequestAborted);
        }
    }

    private static async Task<IResult> ShowAsync(Retention retention, (string Name, string Days)? typed, List<Ui.Problem>? problems, CancellationToken cancel) =>
        new RazorComponentResult<RetentionTimes>(new { Days = await retention.DaysAsync(cancel), Typed = typed, Problems = problems })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static List<string> Names(IEnumerable<IPersonalData> holders) => [.. holders.Select(holder => holder.Name)];
}
