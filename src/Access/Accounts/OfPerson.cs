using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Talaia.Access.Accounts;

internal static class OfPerson
{
    /// <summary>The row is a person's and goes with them. Named by text, since how a person is kept is the territory's own affair.</summary>
    public static void BelongsToPerson<TRow>(this EntityTypeBuilder<TRow> entity, string key)
        where TRow : class =>
        entity.HasOne("Talaia.Territory.People.Person", null).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
}
