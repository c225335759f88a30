using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Identity;

/// <summary>How another catalogue names one of our elements: an exchange file's identifier, a SKOS address, a code of KLE, LGSL or COFOG.</summary>
internal sealed class ForeignIdentifier
{
    public Guid Id { get; private init; }
    public string ElementCode { get; private init; } = "";

    /// <summary>Whose identifier it is, such as `archimate` or `Object ID`.</summary>
    public string Scheme { get; private init; } = "";
    public string Value { get; private init; } = "";

    /// <summary>The release whose file told of it.</summary>
    public string Source { get; private init; } = "";
    public DateTimeOffset Since { get; private init; }

    private ForeignIdentifier()
    {
    }

    public ForeignIdentifier(string elementCode, string scheme, string value, string source, TimeProvider clock)
    {
        (Id, Since) = (Ids.New(clock), clock.GetUtcNow());
        (ElementCode, Scheme, Value, Source) = (elementCode, scheme, value, source);
    }

    internal static void Map(ModelBuilder model) => model.Entity<ForeignIdentifier>(entity =>
    {
        entity.ToTable("foreign_identifiers");
        entity.Property(known => known.ElementCode).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(known => known.Scheme).HasMaxLength(100);
        entity.Property(known => known.Value).HasMaxLength(500);
        entity.Property(known => known.Source).HasMaxLength(20);
        entity.HasIndex(known => new { known.Scheme, known.Value }).IsUnique();
        entity.HasIndex(known => known.ElementCode);
    });
}
