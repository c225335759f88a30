using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>What somebody takes who holds the token of a letter.</summary>
public sealed record MailChoice(string Topic, bool IsDeclined);

/// <summary>
/// Declines the letters of one topic for one address, or takes them again, by the token that stands in each of them. Doing it twice changes nothing. No audit
/// entry: it would name who reads what.
/// </summary>
public sealed class DeclineMail(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Null when no letter has this token.</returns>
    public async Task<MailChoice?> FindAsync(string token, CancellationToken cancel = default) =>
        await RowAsync(token, cancel) is { } row ? new MailChoice(row.Topic, row.DeclinedAt is not null) : null;

    /// <returns>Null when no letter has this token; nothing was changed.</returns>
    public async Task<MailChoice?> RunAsync(string token, bool decline = true, CancellationToken cancel = default)
    {
        if (await RowAsync(token, cancel) is not { } row)
            return null;
        if (decline)
            row.Decline(clock);
        else
            row.Accept();
        await db.SaveChangesAsync(cancel);
        return new MailChoice(row.Topic, decline);
    }

    private async Task<MailPreference?> RowAsync(string token, CancellationToken cancel) =>
        token.Length == MailPreference.TokenLength ? await db.Set<MailPreference>().SingleOrDefaultAsync(known => known.Token == token, cancel) : null;
}
