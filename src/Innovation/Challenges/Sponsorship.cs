using Microsoft.EntityFrameworkCore;
using Talaia.Territory.Municipalities;

namespace Talaia.Innovation.Challenges;

/// <summary>As what a municipality joins a challenge.</summary>
public enum SponsorRole
{
    /// <summary>Shares the challenge and takes part.</summary>
    Adherent,

    /// <summary>Also offers itself as a place for pilots.</summary>
    PilotSite,
}

/// <summary>A municipality that joined a challenge.</summary>
internal sealed class Sponsorship
{
    public Guid ChallengeId { get; private init; }
    public string Codi6 { get; private init; } = "";
    public SponsorRole Role { get; private set; }
    public DateTimeOffset JoinedAt { get; private init; }
    public Guid JoinedBy { get; private init; }

    private Sponsorship()
    {
    }

    public Sponsorship(Challenge challenge, string codi6, SponsorRole role, Guid by, TimeProvider clock)
    {
        (ChallengeId, Codi6, JoinedBy, JoinedAt) = (challenge.Id, codi6, by, clock.GetUtcNow());
        Role = role;
    }

    public void Take(SponsorRole role) => Role = role;

    internal static void Map(ModelBuilder model) => model.Entity<Sponsorship>(entity =>
    {
        entity.ToTable("sponsorships");
        entity.HasKey(joined => new { joined.ChallengeId, joined.Codi6 });
        entity.Property(joined => joined.Codi6).HasMaxLength(6);
        entity.Property(joined => joined.Role).HasConversion<string>().HasMaxLength(20);
        entity.HasOne<Challenge>().WithMany().HasForeignKey(joined => joined.ChallengeId).OnDelete(DeleteBehavior.Restrict);
    });
}
