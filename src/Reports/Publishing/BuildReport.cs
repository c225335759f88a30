using System.Text;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Reports.Documents;
using Talaia.Reports.Html;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports.Publishing;

/// <summary>A report as a file.</summary>
public sealed record BuiltReport(byte[] Bytes, string MediaType);

/// <summary>Makes the file of a report: what the site offers for download and what a shell gets are the same bytes.</summary>
public sealed class BuildReport(ReadDocument documents, ReadReports reports, TypesetterPool typesetter)
{
    public static IReadOnlyList<string> Formats { get; } = ["html", "pdf", "json"];

    /// <exception cref="RuleException">`no-report`.</exception>
    /// <exception cref="InputException">`unknown-format`.</exception>
    /// <exception cref="TypesetterUnavailableException">A PDF was asked for and cannot be set on this machine.</exception>
    public async Task<BuiltReport> RunAsync(Period period, Language language, string format, CancellationToken cancel = default)
    {
        if (!Formats.Contains(format))
            throw new InputException(new Problem("unknown-format", $"«{format}» is not a format of reports: {string.Join(", ", Formats)}."));
        var document = await documents.RunAsync(period, language, cancel)
            ?? throw new RuleException("no-report", $"There is no report of {period}.");
        return format switch
        {
            "html" => new BuiltReport(Encoding.UTF8.GetBytes(HtmlRenderer.Page(document)), "text/html; charset=utf-8"),
            "json" => new BuiltReport(Encoding.UTF8.GetBytes(DocumentJson.Write(document)), "application/json; charset=utf-8"),
            _ => new BuiltReport((await typesetter.TypesetAsync(document, await DateAsync(period, cancel), cancel)).Bytes, "application/pdf"),
        };
    }

    /// <summary>The day of publication; a draft is dated by its period, so that the same draft is the same file.</summary>
    private async Task<DateTimeOffset> DateAsync(Period period, CancellationToken cancel) =>
        (await reports.OfPeriodAsync(period, cancel))?.PublishedAt ?? new DateTimeOffset(period.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
