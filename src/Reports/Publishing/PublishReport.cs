using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Drawing;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Reports.Composition;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Publishing;

/// <summary>
/// Publishes a report: composes it once in every language, refuses a document with a claim without evidence or a picture without words, and freezes
/// the rest. Links the report to the wave it rests on and the trends it speaks of.
/// </summary>
public sealed class PublishReport(TalaiaDb db, GatherMaterial gather, Texts texts, MapGeometry map, TimeProvider clock)
{
    /// <summary>Needs, from the most pressing on, that a report is said to speak of; the rest stands in its annex.</summary>
    private const int MostNeeds = 10;

    /// <exception cref="RuleException">`no-report`, `report-published`, `report-without-title`.</exception>
    /// <exception cref="InputException">`report-not-ready`: what <see cref="DocumentCheck"/> found.</exception>
    /// <param name="at">When it is said to have been published; null for now.</param>
    public async Task RunAsync(Period period, string actor, DateTimeOffset? at = null, CancellationToken cancel = default)
    {
        var report = await db.Set<Report>().Include(known => known.Documents).SingleOrDefaultAsync(known => known.Period == period, cancel)
            ?? throw new RuleException("no-report", $"There is no report of {period}. Nothing was published.");
        var material = await gather.OfAsync(report, cancel) with { PublishedAt = at ?? clock.GetUtcNow() };
        var documents = Language.All.Select(language => ComposeDocument.Of(material, new Say(texts, language), map)).ToList();
        RequireSound(documents);
        report.Publish(documents.Select(document => new FrozenDocument(document.Language, DocumentJson.Write(document))), actor, at ?? clock.GetUtcNow());
        foreach (var link in Links(material, actor))
            db.Add(link);
        db.Add(new AuditEntry(actor, "publish-report", ReportRef.To(period), clock));
        await db.SaveChangesAsync(cancel);
    }

    private static void RequireSound(IEnumerable<ReportDocument> documents)
    {
        var problems = documents.SelectMany(document => DocumentCheck.Run(document).Select(problem => new Problem("report-not-ready", $"{document.Language}: {problem.Message}")))
            .Take(InputException.Most).ToList();
        if (problems.Count > 0)
            throw new InputException(problems);
    }

    private IEnumerable<Link> Links(ReportMaterial material, string actor)
    {
        var report = ReportRef.To(material.Period);
        if (material.Wave is { } wave)
            yield return new Link(report, LinkKinds.RestsOn, WaveRef.To(wave.Key), actor, clock);
        foreach (var need in material.Ranked.Take(MostNeeds))
            yield return new Link(report, LinkKinds.SpeaksOf, NeedRef.To(material.Wave!.Key, need.Code), actor, clock);
        foreach (var trend in material.Trends)
            yield return new Link(report, LinkKinds.SpeaksOf, TrendKey.Ref(trend.Row.Slug), actor, clock);
    }
}
