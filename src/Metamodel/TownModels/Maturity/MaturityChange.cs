using Talaia.Metamodel.TownModels.Imports;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>A measured level before and after an import.</summary>
/// <param name="Before">Null where none was known of that municipality and year.</param>
/// <param name="After">Null where it is taken away, by an undoing.</param>
public sealed record MaturityChange(MaturityRow? Before, MaturityRow? After)
{
    internal (string Codi6, int Year) Key => ((Before ?? After)!.Codi6, (Before ?? After)!.Year);

    /// <summary>What an import has to keep so that it can be undone.</summary>
    internal static TownImport Kept(List<MaturityChange> changes, string actor, TimeProvider clock) =>
        TownImport.Of(TownImport.Maturity, changes, [.. changes.Select(change => new MaturityChange(null, change.After))], actor, clock);
}
