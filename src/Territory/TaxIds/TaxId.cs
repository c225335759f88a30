using Microsoft.EntityFrameworkCore;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.TaxIds;

/// <summary>The tax number of a body of a municipality: the council, or an organisation of its own. A municipality may have several.</summary>
internal sealed class TaxId
{
    /// <summary>As <see cref="TaxNumber.Read"/> gives it.</summary>
    public string Number { get; private init; } = "";
    public string Codi6 { get; private set; } = "";

    private TaxId()
    {
    }

    public TaxId(string number, string codi6) => (Number, Codi6) = (number, codi6);

    internal void BelongTo(string codi6) => Codi6 = codi6;

    internal static void Map(ModelBuilder model) => model.Entity<TaxId>(entity =>
    {
        entity.ToTable("tax_ids");
        entity.HasKey(row => row.Number);
        entity.Property(row => row.Number).HasMaxLength(9);
        entity.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Codi6).OnDelete(DeleteBehavior.Restrict);
    });
}
