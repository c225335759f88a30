using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Rankings;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Trends;

/// <summary>What a new trend is.</summary>
/// <param name="Term">The key or printed form of the emerging term in the period's ranking; null where an analyst names a trend without one.</param>
/// <param name="Period">The period in which it was first seen.</param>
/// <param name="Slug">Its public address part; made from the name when null.</param>
public sealed record NewTrend(string? Term, Period Period, LocalizedText Name, LocalizedText? Summary = null, string? Slug = null);

/// <summary>Names a trend, on the documents that it rests on and the elements that it touches. It starts as a draft in the ring Watch.</summary>
public sealed class MakeTrendFromTerm(TalaiaDb db, TrendThings things, TimeProvider clock)
{
    /// <returns>The slug.</returns>
    /// <exception cref="RuleException">
    /// `trend-without-evidence`, `unknown-signal`, `unknown-element`, `unknown-term`, `trend-without-name`, `trend-slug-taken`.
    /// </exception>
    public async Task<string> RunAsync(
        NewTrend given, IReadOnlyCollection<string> signalKeys, IReadOnlyCollection<string> elementCodes, string actor, CancellationToken cancel = default)
    {
        if (signalKeys.Count == 0)
            throw new RuleException("trend-without-evidence", "A trend rests on at least one document. Nothing was made: choose its evidence first.");
        var term = await TermAsync(given, cancel);
        var slug = await SlugAsync(given, cancel);
        var trend = new Trend(slug, given.Name, given.Summary ?? LocalizedText.Empty, given.Period, term, actor, clock);
        db.Add(trend);
        if (term is not null)
            db.Add(new Link(trend.Ref, LinkKinds.MadeFrom, TrendKey.TermRef(term), actor, clock, given.Period.ToString()));
        await things.AddEvidenceAsync(trend, signalKeys, actor, "", cancel);
        await things.AddElementsAsync(trend, elementCodes, actor, cancel);
        db.Add(new AuditEntry(actor, "make-trend", trend.Ref, clock));
        await db.SaveChangesAsync(cancel);
        return slug;
    }

    private async Task<string?> TermAsync(NewTrend given, CancellationToken cancel)
    {
        if (given.Term is null)
            return null;
        return await db.Set<TermRanking>().Where(term => term.Period == given.Period && (term.Key == given.Term || term.Term == given.Term))
            .OrderBy(term => term.Rank).Select(term => term.Key).FirstOrDefaultAsync(cancel)
            ?? throw new RuleException("unknown-term", $"The ranking of {given.Period} holds no term «{given.Term}». Nothing was made.");
    }

    private async Task<string> SlugAsync(NewTrend given, CancellationToken cancel)
    {
        var slug = Folding.Slug(given.Slug ?? given.Name.In("ca"));
        if (slug.Length == 0)
            throw new RuleException("trend-without-name", "A trend needs a name of letters or digits. Nothing was made.");
        if (await db.Set<Trend>().AnyAsync(trend => trend.Slug == slug, cancel))
            throw new RuleException("trend-slug-taken", $"There is a trend «{slug}» already. Nothing was made: link the documents to it, or choose another name.");
        return slug;
    }
}
