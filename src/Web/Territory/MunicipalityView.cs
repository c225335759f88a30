using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Territory;

/// <summary>What a town's own page brings together from the rooms.</summary>
/// <param name="Needs">Of the newest wave in which the town has sent; null when there is none.</param>
/// <param name="Steps">The greatest needs that some public solution answers, at most three, with that solution.</param>
public sealed record TownPage(
    MunicipalitySheet Sheet,
    WaveRow? OpenWave,
    MunicipalityNeeds? Needs,
    IReadOnlyList<SolutionRow> Solutions,
    IReadOnlyList<(OwnNeed Need, SolutionRow Solution)> Steps);

internal sealed class MunicipalityView(
    ReadMunicipality municipality, ReadWaves waves, ReadNeeds needs, ReadSolutions solutions, ReadTree trees, TimeProvider clock)
{
    /// <param name="isOwn">The reader is of this town hall or of the office; others see a town's own answers only where they are made up.</param>
    public async Task<TownPage?> ReadAsync(string codi6, bool isOwn, CancellationToken cancel)
    {
        if (await municipality.SheetAsync(codi6, cancel) is not { } sheet)
            return null;
        var all = await waves.ListAsync(cancel);
        var own = await NewestAsync(all, codi6, cancel);
        if (own is { Simulated: false } && !isOwn)
            own = null;
        var offered = await solutions.ForMunicipalityAsync(codi6, cancel);
        var tree = (await trees.LatestAsync(cancel))?.Rows ?? [];
        return new TownPage(
            sheet, all.FirstOrDefault(wave => wave.StateAt(clock.GetUtcNow()) == WaveState.Open), own, offered, own is null ? [] : Next(own, offered, tree));
    }

    private static List<(OwnNeed, SolutionRow)> Next(MunicipalityNeeds own, IReadOnlyList<SolutionRow> offered, IReadOnlyList<ElementRow> tree)
    {
        var greatest = own.Elements.Where(need => need is { Level: 2, Own: > 0 }).OrderByDescending(need => need.Own).ThenBy(need => need.Code, StringComparer.Ordinal);
        return [.. AnsweredNeeds.Match(greatest.Select(need => need.Code), offered, tree, most: 3).Select(match => (own.Find(match.ElementCode)!, match.Solution))];
    }

    private async Task<MunicipalityNeeds?> NewestAsync(List<WaveRow> all, string codi6, CancellationToken cancel)
    {
        foreach (var wave in all)
        {
            if (await needs.OfMunicipalityAsync(wave.Key, codi6, cancel) is { HasSent: true } own)
                return own;
        }

        return null;
    }
}
