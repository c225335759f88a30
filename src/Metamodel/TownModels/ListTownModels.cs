using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels;

/// <summary>How far a municipality's model is.</summary>
public enum TownModelState
{
    /// <summary>Nobody has said anything of its pieces.</summary>
    None,

    /// <summary>The town works on it; nothing is agreed yet.</summary>
    Draft,

    /// <summary>It waits for the office.</summary>
    Offered,

    /// <summary>There is an agreement, and no newer offer.</summary>
    Agreed,
}

/// <summary>A town's model in the office's list.</summary>
/// <param name="InPlace">Pieces that the town says are in place.</param>
public sealed record TownModelRow(MunicipalityRow Town, MaturityRow? Maturity, TownModelState State, int Touched, int InPlace, DateTimeOffset? AgreedAt);

/// <summary>The models of all municipalities, for the office.</summary>
public sealed class ListTownModels(TalaiaDb db, ReadMunicipalities municipalities, ReadMaturity maturities, ReadAgreements agreements)
{
    /// <summary>All municipalities by name.</summary>
    public async Task<List<TownModelRow>> RunAsync(CancellationToken cancel = default)
    {
        var levels = await maturities.AllAsync(cancel);
        var agreed = await agreements.DatesAsync(cancel);
        var offers = await agreements.OffersAsync(cancel);
        var said = await db.Set<TownPiece>().GroupBy(piece => piece.Codi6)
            .Select(town => new { Codi6 = town.Key, Touched = town.Count(), InPlace = town.Count(piece => piece.State == PieceState.InPlace) })
            .ToDictionaryAsync(town => town.Codi6, cancel);
        return [.. (await municipalities.AllAsync(cancel)).Select(town =>
        {
            var counts = said.GetValueOrDefault(town.Codi6);
            var agreedAt = agreed.TryGetValue(town.Codi6, out var at) ? at : (DateTimeOffset?)null;
            var state = offers.ContainsKey(town.Codi6) ? TownModelState.Offered
                : agreedAt is not null ? TownModelState.Agreed
                : counts is not null ? TownModelState.Draft : TownModelState.None;
            return new TownModelRow(town, levels.GetValueOrDefault(town.Codi6), state, counts?.Touched ?? 0, counts?.InPlace ?? 0, agreedAt);
        })];
    }
}
