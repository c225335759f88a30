using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;

namespace Talaia.Access.SignInLinks;

/// <summary>A way in that was mailed: opens once, within <see cref="Minutes"/>. Only the hash of its token is kept.</summary>
internal sealed class SignInLink
{
    public const int Minutes = 15;

    public Guid Id { get; private init; }
    public Guid Person { get; private init; }
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset EndsAt { get; private init; }
    public DateTimeOffset? UsedAt { get; private set; }

    private SignInLink()
    {
    }

    public SignInLink(Guid id, Guid person, string token, TimeProvider clock)
    {
        (Id, Person, TokenHash) = (id, person, Secrets.Hash(token));
        EndsAt = clock.GetUtcNow().AddMinutes(Minutes);
    }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < EndsAt;

    public void Use(DateTimeOffset now) => UsedAt = now;

    internal static void Map(ModelBuilder model) => model.Entity<SignInLink>(entity =>
    {
        entity.ToTable("sign_in_links");
        entity.IsBookkeeping();
        entity.Property(link => link.TokenHash).HasMaxLength(64);
        entity.HasIndex(link => link.TokenHash).IsUnique();

        // Of those who use it at once, exactly one finds it as it was.
        entity.Property(link => link.UsedAt).IsConcurrencyToken();
        entity.BelongsToPerson(nameof(Person));
    });
}
