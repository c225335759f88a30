using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Invitations;

/// <summary>
/// A personal link to one municipality's response in one wave. Only the hash of its token is stored: whoever reads the database cannot open it.
/// </summary>
internal sealed class PersonalLink
{
    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";

    /// <summary>SHA-256 of the token, 64 hexadecimal digits.</summary>
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset IssuedAt { get; private init; }
    public string IssuedBy { get; private init; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The delegation that it opens, with the sections of that alone; null for the whole response.</summary>
    public Guid? DelegationId { get; private init; }

    private PersonalLink()
    {
    }

    public PersonalLink(Guid waveId, string codi6, string token, DateTimeOffset expiresAt, string by, TimeProvider clock, Guid? delegationId = null)
    {
        Id = Ids.New(clock);
        WaveId = waveId;
        Codi6 = codi6;
        TokenHash = LinkToken.Hash(token);
        IssuedAt = clock.GetUtcNow();
        IssuedBy = by;
        ExpiresAt = expiresAt;
        DelegationId = delegationId;
    }

    public void Extend(DateTimeOffset until) => ExpiresAt = until;

    public void Revoke(TimeProvider clock) => RevokedAt ??= clock.GetUtcNow();

    internal static void Map(ModelBuilder model) => model.Entity<PersonalLink>(entity =>
    {
        entity.ToTable("personal_links");
        entity.HasOne<Waves.Wave>().WithMany().HasForeignKey(link => link.WaveId);
        entity.HasOne<Delegations.Delegation>().WithMany().HasForeignKey(link => link.DelegationId);
        entity.HasIndex(link => link.TokenHash).IsUnique();
        entity.HasIndex(link => new { link.WaveId, link.Codi6 });
        entity.Property(link => link.Codi6).HasMaxLength(6);
        entity.Property(link => link.TokenHash).HasMaxLength(64);
        entity.Property(link => link.IssuedBy).HasMaxLength(200);
    });
}
