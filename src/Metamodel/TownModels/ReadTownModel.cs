using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels;

/// <summary>The model of a municipality.</summary>
public sealed class ReadTownModel(
    TalaiaDb db, ReadMunicipality municipalities, ReadReleases releases, ReadElements elements, ReadRules rules, ReadMaturity maturities, ReadSolutions solutions, ReadAgreements agreements)
{
    /// <summary>With the town's own states: for its people and the office only. Null when there is no such municipality.</summary>
    public async Task<TownModelSheet?> FindAsync(string codi6, CancellationToken cancel = default) =>
        await BuildAsync(
            codi6,
            (await db.Set<TownPiece>().AsNoTracking().Where(piece => piece.Codi6 == codi6).ToListAsync(cancel)).ToDictionary(piece => piece.Element, piece => piece.Standing),
            (await maturities.OfAsync(codi6, cancel)).FirstOrDefault(),
            (await agreements.OffersAsync(cancel)).GetValueOrDefault(codi6),
            cancel);

    /// <summary>
    /// What a town of this size and level should have, which everybody may see: no state is in it, and the level is the one that was measured, since what a
    /// town says of itself is its own until agreed. Null when there is no such municipality.
    /// </summary>
    public async Task<TownModelSheet?> PublicAsync(string codi6, CancellationToken cancel = default) =>
        await BuildAsync(codi6, [], (await maturities.OfAsync(codi6, cancel)).Find(maturity => maturity.Origin == MaturityOrigin.Imported), null, cancel);

    private async Task<TownModelSheet?> BuildAsync(string codi6, Dictionary<string, PieceStanding> standings, MaturityRow? maturity, OfferRow? offer, CancellationToken cancel)
    {
        if (await municipalities.FindAsync(codi6, cancel) is not { } town)
            return null;
        var release = await releases.LatestAsync(cancel);
        var tree = release is null ? [] : await elements.FactsOfReleaseAsync(release.Id, cancel);
        var asked = TownModel.Expected(await rules.AllAsync(cancel), town.Population, maturity?.Level ?? MaturityLevel.Untold).ToDictionary(piece => piece.Code);
        var offered = await solutions.ForMunicipalityAsync(codi6, cancel);
        var byCode = tree.ToDictionary(element => element.Code);
        var pieces = tree
            .Where(element => element.Level == ElementLevel.Piece && (asked.ContainsKey(element.Code) || standings.ContainsKey(element.Code)))
            .Select(element => new TownModelPiece(
                element,
                Above(byCode, element, 1),
                Above(byCode, element, 2),
                asked.GetValueOrDefault(element.Code),
                standings.GetValueOrDefault(element.Code, PieceStanding.Untouched),
                [.. offered.Where(solution => solution.ElementCodes.Contains(element.Code))]))
            .ToList();
        return new TownModelSheet(town, maturity, release, tree, pieces, offer);
    }

    private static ElementFacts Above(Dictionary<string, ElementFacts> byCode, ElementFacts element, int level)
    {
        while (element.Level > level && element.ParentCode is { } parent)
            element = byCode[parent];
        return element;
    }
}
