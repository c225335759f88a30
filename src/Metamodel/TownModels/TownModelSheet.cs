using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels;

/// <summary>A piece of a town's model.</summary>
/// <param name="Asked">The rule that asks for it; null where no rule does and the town speaks of it all the same.</param>
/// <param name="Solutions">Public solutions that answer it and that this town may use.</param>
public sealed record TownModelPiece(ElementFacts Facts, ElementFacts Area, ElementFacts Challenge, AskedPiece? Asked, PieceStanding Standing, IReadOnlyList<SolutionRow> Solutions);

/// <summary>A town's own copy of its model, with the states that are its own until agreed.</summary>
/// <param name="Maturity">The level that counts; null where none is told, and the town is read as of <see cref="MaturityLevel.Untold"/>.</param>
/// <param name="Release">The release in force; null in a house without metamodel.</param>
/// <param name="Elements">All elements of the release, in tree order.</param>
/// <param name="Pieces">In tree order: what the rules ask for, and whatever the town speaks of besides.</param>
/// <param name="Offer">That it waits for the office; null where it does not.</param>
public sealed record TownModelSheet(
    MunicipalityRow Town, MaturityRow? Maturity, ReleaseRow? Release, IReadOnlyList<ElementFacts> Elements, IReadOnlyList<TownModelPiece> Pieces, OfferRow? Offer)
{
    public int Level => Maturity?.Level ?? MaturityLevel.Untold;

    public TownModelPiece? Find(string code) => Pieces.FirstOrDefault(piece => piece.Facts.Code == code);

    /// <summary>How many of the pieces asked now are in place, of how many that apply.</summary>
    public (int InPlace, int Of) Progress
    {
        get
        {
            var asked = Pieces.Where(piece => piece.Asked?.When == Asked.Now && piece.Standing.State != PieceState.NotApplicable).ToList();
            return (asked.Count(piece => piece.Standing.State == PieceState.InPlace), asked.Count);
        }
    }
}
