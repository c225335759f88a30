using Microsoft.EntityFrameworkCore;
using Talaia.Drawing;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Reports.Composition;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Publishing;

/// <summary>A report's document in one language: of a draft composed from the data as they are now, of a published one as it was frozen.</summary>
public sealed class ReadDocument(TalaiaDb db, GatherMaterial gather, Texts texts, MapGeometry map)
{
    /// <returns>Null when the period has no report.</returns>
    public async Task<ReportDocument?> RunAsync(Period period, Language language, CancellationToken cancel = default)
    {
        var report = await db.Set<Report>().AsNoTracking().Include(known => known.Documents).SingleOrDefaultAsync(known => known.Period == period, cancel);
        if (report is null)
            return null;
        return report.IsPublished
            ? DocumentJson.Read(Frozen(report, language).Json)
            : ComposeDocument.Of(await gather.OfAsync(report, cancel), new Say(texts, language), map);
    }

    private static FrozenDocument Frozen(Report report, Language language) =>
        Language.Fallback(language.Code).Select(code => report.Documents.FirstOrDefault(document => document.Language == code)).First(document => document is not null)!;
}
