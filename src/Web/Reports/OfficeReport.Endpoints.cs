using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Kernel.Access;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Reports.Publishing;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Languages;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Reports;

/// <summary>The office starts a report, writes its title and lede, and publishes it; all else of it is data.</summary>
internal static class OfficeReportEndpoints
{
    public static Ui.Confirmation Publishing { get; } = new("reports.publish.ask", "reports.publish.ask.what", "reports.publish");

    public static void Map(RouteGroupBuilder office)
    {
        var reports = office.MapGroup("/informes").RequireAuthorization(Permission.EditReports);
        reports.MapGet("", async (ReadReports read, CancellationToken cancel) => new RazorComponentResult<OfficeReports>(new { Reports = await read.ListAsync(cancel) }));
        reports.MapPost("", StartAsync);
        reports.MapGet("/{period:regex(^[12][0-9]{{3}}-[123]$)}", async (string period, ReadReports read, CancellationToken cancel) =>
            await read.OfPeriodAsync(Period.Parse(period), cancel) is { } report
                ? (IResult)new RazorComponentResult<ReportEdit>(new { Report = report, Title = report.Title, Lede = report.Lede })
                : Results.NotFound());
        reports.MapPost("/{period:regex(^[12][0-9]{{3}}-[123]$)}", SaveAsync);
        reports.MapPost("/{period:regex(^[12][0-9]{{3}}-[123]$)}/publica", PublishAsync).RequireAuthorization(Permission.PublishReports).Asks(Publishing);
    }

    private static async Task<IResult> StartAsync([FromForm] string? period, HttpContext context, StartReport start, ReadReports read, Say say, Links to)
    {
        var refused = "bad-period";
        if (Period.TryParse(period?.Trim(), out var known))
        {
            try
            {
                await start.RunAsync(known, LocalizedText.Empty, LocalizedText.Empty, context.User.Actor(), context.RequestAborted);
                return Results.LocalRedirect(to.OfficeReport(known));
            }
            catch (RuleException rule)
            {
                refused = rule.Code;
            }
        }

        return new RazorComponentResult<OfficeReports>(new
        {
            Reports = await read.ListAsync(context.RequestAborted),
            Typed = period,
            Problems = new List<UiProblem> { new("period", say[$"reports.refused.{refused}"]) },
        })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> SaveAsync(string period, HttpContext context, EditReport edit, GapFilling gaps, ReadReports read, Toasts toasts, Say say, Links to)
    {
        var known = Period.Parse(period);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var filled = await gaps.AskedAsync(form, context.RequestAborted);
        var (title, lede) = (FormTexts.Of(filled ?? form, "title"), FormTexts.Of(filled ?? form, "lede"));
        if (filled is not null)
            return await ShowAsync(known, title, lede, null, read, context);
        try
        {
            await edit.RunAsync(known, title, lede, context.User.Actor(), context.RequestAborted);
            toasts.Leave(context, "reports.saved");
            return Results.LocalRedirect(to.OfficeReport(known));
        }
        catch (RuleException rule)
        {
            return await ShowAsync(known, title, lede, [new UiProblem("", say[$"reports.refused.{rule.Code}"])], read, context);
        }
    }

    private static async Task<IResult> PublishAsync(string period, HttpContext context, PublishReport publish, ReadReports read, Toasts toasts, Say say, Links to)
    {
        var known = Period.Parse(period);
        await context.Request.ReadFormAsync(context.RequestAborted);
        List<UiProblem> problems;
        try
        {
            await publish.RunAsync(known, context.User.Actor(), cancel: context.RequestAborted);
            toasts.Leave(context, "reports.published.said", ("period", known.ToString()));
            return Results.LocalRedirect(to.Report(known));
        }
        catch (RuleException rule)
        {
            problems = [new UiProblem("", say[$"reports.refused.{rule.Code}"])];
        }
        catch (InputException unready)
        {
            problems = [.. unready.Problems.Select(problem => new UiProblem("", problem.Message))];
        }

        var report = await read.OfPeriodAsync(known, context.RequestAborted);
        return report is null ? Results.NotFound() : await ShowAsync(known, report.Title, report.Lede, problems, read, context);
    }

    private static async Task<IResult> ShowAsync(
        Period period, LocalizedText title, LocalizedText lede, List<UiProblem>? problems, ReadReports read, HttpContext context) =>
        await read.OfPeriodAsync(period, context.RequestAborted) is { } report
            ? new RazorComponentResult<ReportEdit>(new { Report = report, Title = title, Lede = lede, Problems = problems }) { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity }
            : Results.NotFound();
}
