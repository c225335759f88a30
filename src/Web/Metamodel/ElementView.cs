using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>An element with all that hangs on it.</summary>
/// <param name="Needs">Wave by wave, newest first: the need stated on the element.</param>
/// <param name="Solutions">That answer it or something below it.</param>
public sealed record ElementPage(
    ReleaseTree Tree, ElementFacts Facts, IReadOnlyList<(WaveRow Wave, ElementNeed Need)> Needs, IReadOnlyList<SolutionLine> Solutions, IReadOnlyList<TrendRow> Trends,
    ElementHistory History)
{
    /// <summary>What stands above a need or a piece: the challenge, and of a piece the need.</summary>
    public IReadOnlyList<ElementFacts> Above => [.. Tree.Path(Facts).Where(element => element.Level > 1)];
}

internal sealed class ElementView(ReadReleases releases, ReadElementHistory histories, ReadTree trees, ReadWaves waves, ReadNeeds needs, SolutionLines solutions, ReadTrends trends)
{
    /// <param name="release">Number of the release; null for the one in force, or the last that had the element: its address is for ever.</param>
    public async Task<ElementPage?> ReadAsync(string? release, string code, CancellationToken cancel)
    {
        if (await histories.OfAsync(code, cancel) is not { } history)
            return null;
        var row = await releases.ByNumberAsync(release ?? history.LastRelease, cancel);
        if (row is null || await trees.OfAsync(row, cancel) is not { } tree || tree.Find(code) is not { } facts)
            return null;
        var stated = new List<(WaveRow, ElementNeed)>();
        foreach (var wave in await waves.ListAsync(cancel))
        {
            if ((await needs.OfWaveAsync(wave.Key, cancel))?.Find(code) is { Estimate: not null } need)
                stated.Add((wave, need));
        }

        var family = tree.Family(code).Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        var answers = (await solutions.AllAsync(cancel)).Where(line => line.Facts.ElementCodes.Any(family.Contains)).ToList();
        return new ElementPage(tree, facts, stated, answers, await trends.OfElementAsync(code, cancel: cancel), history);
    }
}
