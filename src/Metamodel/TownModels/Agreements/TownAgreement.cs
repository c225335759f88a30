using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>A town's model as it was agreed on a day. Never changed: what moves is agreed anew.</summary>
internal sealed class TownAgreement
{
    public Guid Id { get; private init; }
    public string Codi6 { get; private init; } = "";

    /// <summary>From 1, in the order of agreeing.</summary>
    public int Number { get; private init; }

    /// <summary>The coordinator that offered the model; like <see cref="AgreedBy"/> a key that says nothing once the person is erased.</summary>
    public string OfferedBy { get; private init; } = "";
    public string AgreedBy { get; private init; } = "";
    public DateTimeOffset AgreedAt { get; private init; }
    public string Document { get; private init; } = "";
    public string Digest { get; private init; } = "";

    /// <summary>Codes of the pieces that the document says are in place, each between bars, so that they can be counted without reading it.</summary>
    public string InPlace { get; private init; } = "";

    private TownAgreement()
    {
    }

    public TownAgreement(int number, AgreementDocument document, string offeredBy, string agreedBy, TimeProvider clock)
    {
        (Id, Codi6, Number) = (Ids.New(clock), document.Codi6, number);
        (OfferedBy, AgreedBy, AgreedAt) = (offeredBy, agreedBy, document.AgreedAt);
        Document = document.Write();
        Digest = AgreementDocument.DigestOf(Document);
        InPlace = string.Concat(document.Pieces.Where(piece => piece.State == PieceState.InPlace).Select(piece => Marked(piece.Code)));
    }

    /// <summary>How a code stands in <see cref="InPlace"/>.</summary>
    public static string Marked(string code) => $"|{code}|";

    public AgreementRow Row => new(Codi6, Number, AgreedAt, OfferedBy, AgreedBy, AgreementDocument.Read(Document), Digest);

    internal static void Map(ModelBuilder model) => model.Entity<TownAgreement>(entity =>
    {
        entity.ToTable("town_agreements");
        entity.Ignore(agreement => agreement.Row);
        entity.Property(agreement => agreement.Codi6).HasMaxLength(6);
        entity.Property(agreement => agreement.OfferedBy).HasMaxLength(200);
        entity.Property(agreement => agreement.AgreedBy).HasMaxLength(200);
        entity.Property(agreement => agreement.Digest).HasMaxLength(64);
        entity.HasIndex(agreement => new { agreement.Codi6, agreement.Number }).IsUnique();
    });
}
