using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Reports.Composition;

/// <summary>All data of which the report of a period is composed, as it stands at one moment.</summary>
/// <param name="IsDemonstration">The answers are made up; every page says so.</param>
/// <param name="Wave">The wave of the period, or while that shows no figures yet the newest before it that does; null when there was none.</param>
/// <param name="Needs">Null without a wave.</param>
/// <param name="MapValues">What a public map may show of each municipality.</param>
/// <param name="Trends">Published in this period or before, this period's first.</param>
/// <param name="Ranking">Emerging terms; null when the period was never ranked.</param>
internal sealed record ReportMaterial(
    Period Period,
    LocalizedText Title,
    LocalizedText Lede,
    DateTimeOffset? PublishedAt,
    bool IsDemonstration,
    WaveRow? Wave,
    WaveNeeds? Needs,
    IReadOnlyDictionary<string, double?> MapValues,
    IReadOnlyList<TrendSheet> Trends,
    RankingSheet? Ranking,
    ReleaseRow? Release,
    IReadOnlyList<ElementRow> Elements,
    IReadOnlyList<SolutionFacts> Solutions,
    IReadOnlyDictionary<string, string> Providers)
{
    /// <summary>The wave of the period, where it still takes answers and shows no figures; else null.</summary>
    public WaveRow? Later { get; init; }

    /// <summary>Scopes with an index, the greatest need first.</summary>
    public IReadOnlyList<ElementNeed> Ranked { get; } =
        [.. (Needs?.Elements ?? []).Where(need => need is { Level: 2, Estimate: not null }).OrderByDescending(need => need.Estimate!.Index).ThenBy(need => need.Code, StringComparer.Ordinal)];
}
