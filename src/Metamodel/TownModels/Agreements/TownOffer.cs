using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>A town's model as it stands waits for the office to agree it. Gone as soon as it is agreed, or as the town edits it again.</summary>
internal sealed class TownOffer
{
    /// <summary>One offer is never taken for the next.</summary>
    public Guid Id { get; private init; }
    public string Codi6 { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    private TownOffer()
    {
    }

    public TownOffer(string codi6, string by, TimeProvider clock) => (Id, Codi6, By, At) = (Ids.New(clock), codi6, by, clock.GetUtcNow());

    internal static void Map(ModelBuilder model) => model.Entity<TownOffer>(entity =>
    {
        entity.ToTable("town_offers");
        entity.KeepsBeforeAndAfter();
        entity.Property(offer => offer.Codi6).HasMaxLength(6);
        entity.Property(offer => offer.By).HasMaxLength(200);
        entity.HasIndex(offer => offer.Codi6).IsUnique();
    });
}
