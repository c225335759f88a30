using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Talaia.Kernel.Calendar;
using Talaia.Reports.Html;
using Talaia.Reports.Publishing;
using Talaia.Web.Access;
using Talaia.Web.Ui;

namespace Talaia.Web.Reports;

/// <summary>The published reports: a list, a page to read each, and its PDF. A draft is read by the office alone.</summary>
internal static class ReportEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/informes", async (ReadReports reports, CancellationToken cancel) =>
            new RazorComponentResult<ReportList>(new { Reports = (await reports.ListAsync(cancel)).Where(report => report.PublishedAt is not null).ToList() })).AllowAnonymous();
        site.MapGet("/informes/{period:regex(^[12][0-9]{{3}}-[123]$)}", ReadAsync).AllowAnonymous();
        site.MapGet("/informes/{period:regex(^[12][0-9]{{3}}-[123]$)}.pdf", DownloadAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadAsync(string period, HttpContext context, ReadReports reports, ReadDocument documents, Frame frame)
    {
        if (await VisibleAsync(period, context, reports) is not { } report)
            return Results.NotFound();
        var document = (await documents.RunAsync(report.Period, frame.Language, context.RequestAborted))!;
        return new RazorComponentResult<ReportRead>(new { Report = report, Document = document, Html = HtmlRenderer.Fragment(document) });
    }

    private static async Task<IResult> DownloadAsync(string period, HttpContext context, ReadReports reports, BuildReport build, Frame frame)
    {
        if (await VisibleAsync(period, context, reports) is not { } report)
            return Results.NotFound();
        var built = await build.RunAsync(report.Period, frame.Language, "pdf", context.RequestAborted);
        return Results.File(built.Bytes, built.MediaType, $"talaia-{report.Period}-{frame.Language.Code}.pdf");
    }

    private static async Task<ReportRow?> VisibleAsync(string period, HttpContext context, ReadReports reports)
    {
        var report = await reports.OfPeriodAsync(Period.Parse(period), context.RequestAborted);
        return report is { PublishedAt: not null } || context.User.IsOfOffice() ? report : null;
    }
}
