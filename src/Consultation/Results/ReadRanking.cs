using Talaia.Consultation.Analysis.Rankings;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Results;

/// <summary>The order of a wave's scopes by need, and what of it is sure.</summary>
public sealed class ReadRanking(ReadNeeds needs)
{
    /// <returns>By code of the scope, the greatest need first; empty when there is no such wave or nobody answered.</returns>
    public async Task<IReadOnlyList<Ranked>> OfWaveAsync(string waveKey, CancellationToken cancel = default) =>
        await needs.TableOfWaveAsync(waveKey, cancel) is { } table
            ? Ranking.Of([.. table.Compared
                .Select(element => (element.Item.Code, Estimate: NeedIndex.Linearise(table.Population, table.Values[element.Index])))
                .Where(element => element.Estimate is not null).Select(element => (element.Code, element.Estimate!))])
            : [];
}
