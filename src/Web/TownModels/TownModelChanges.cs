using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;

namespace Talaia.Web.TownModels;

internal static class TownModelChanges
{
    /// <summary>What has become of an agreement in a town's model as it stands today.</summary>
    public static AgreementChanges Since(AgreementRow agreement, TownModelSheet today) => AgreementChanges.Between(
        agreement.Document.Pieces, Of(today));

    /// <summary>A town's pieces as they stand today, as an agreement would write them.</summary>
    public static List<AgreedPiece> Of(TownModelSheet today) =>
        [.. today.Pieces.Select(piece => new AgreedPiece(piece.Facts.Code, piece.Facts.Name, piece.Asked?.When, piece.Standing.State, piece.Standing.Priority, piece.Standing.Reason, piece.Standing.Objective))];
}
