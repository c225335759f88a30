using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>
/// Whether an address takes letters of a topic. The address is kept as its hash only. The token stands in every letter of the topic and opens nothing but this
/// row, therefore it is kept as it is.
/// </summary>
internal sealed class MailPreference
{
    /// <summary>256 random bits in base64url.</summary>
    public const int TokenLength = 43;

    public Guid Id { get; private init; }
    public string AddressHash { get; private init; } = "";
    public string Topic { get; private init; } = "";
    public string Token { get; private init; } = "";
    public DateTimeOffset? DeclinedAt { get; private set; }

    private MailPreference()
    {
    }

    public MailPreference(string address, string topic, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (AddressHash, Topic) = (Mailbox.Hash(address), topic);
        Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    }

    public void Decline(TimeProvider clock) => DeclinedAt ??= clock.GetUtcNow();

    public void Accept() => DeclinedAt = null;

    /// <summary>The row of this address and topic, made where it is missing.</summary>
    public static Task<MailPreference> OfAsync(TalaiaDb db, string address, string topic, TimeProvider clock, CancellationToken cancel)
    {
        var hash = Mailbox.Hash(address);
        return UntilUndisturbed.RunAsync(db, async () =>
        {
            if (await db.Set<MailPreference>().AsNoTracking().SingleOrDefaultAsync(known => known.AddressHash == hash && known.Topic == topic, cancel) is { } known)
                return known;
            var made = new MailPreference(address, topic, clock);
            db.Add(made);
            await db.SaveChangesAsync(cancel);
            return made;
        });
    }

    internal static void Map(ModelBuilder model) => model.Entity<MailPreference>(entity =>
    {
        entity.ToTable("mail_preferences");
        entity.IsBookkeeping();
        entity.Property(preference => preference.AddressHash).HasMaxLength(64);
        entity.Property(preference => preference.Topic).HasMaxLength(40);
        entity.Property(preference => preference.Token).HasMaxLength(TokenLength);
        entity.HasIndex(preference => new { preference.AddressHash, preference.Topic }).IsUnique();
        entity.HasIndex(preference => preference.Token).IsUnique();
    });
}
