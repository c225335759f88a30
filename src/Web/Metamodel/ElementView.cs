using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Web.Metamodel;

/// <summary>An element with all that hangs on it.</summary>
/// <param name="Needs">Wave by wave, newest first: the need stated on the element.</param>
public sealed record ElementPage(
    ReleaseRow Release, ElementSheet Sheet, IReadOnlyList<(WaveRow Wave, ElementNeed Need)> Needs, IReadOnlyList<SolutionRow> Solutions, IReadOnlyList<TrendRow> Trends);

internal sealed class ElementView(
    ReadReleases releases, ReadElement element, ReadElements elements, ReadWaves waves, ReadNeeds needs, ReadSolutions solutions, ReadTrends trends)
{
    /// <param name="release">Number of the release; null for the one in force.</param>
    public async Task<ElementPage?> ReadAsync(string? release, string code, CancellationToken cancel)
    {
        var row = release is null ? await releases.LatestAsync(cancel) : await releases.ByNumberAsync(release, cancel);
        if (row is null || await element.FindAsync(row.Id, code, cancel) is not { } sheet)
            return null;
        var stated = new List<(WaveRow, ElementNeed)>();
        foreach (var wave in await waves.ListAsync(cancel))
        {
            if ((await needs.OfWaveAsync(wave.Key, cancel))?.Find(code) is { Estimate: not null } need)
                stated.Add((wave, need));
        }

        var family = ElementFamily.Of(await elements.OfReleaseAsync(row.Id, cancel), code);
        var answers = (await solutions.AllAsync(cancel)).Where(solution => solution.ElementCodes.Any(family.Contains)).ToList();
        return new ElementPage(row, sheet, stated, answers, await trends.OfElementAsync(code, cancel: cancel));
    }
}
