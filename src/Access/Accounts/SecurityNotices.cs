using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;

namespace Talaia.Access.Accounts;

/// <summary>Tells a person by mail that a way into their account has changed, so that somebody else's hand is noticed.</summary>
public sealed class SecurityNotices(FindPerson people, PostLetter post, TimeProvider clock)
{
    /// <summary>Template `security-notice`. Values: `what` (`passkey-added`, `passkey-removed`, `password-changed`, `totp-added`, `totp-removed`, `external-bound`, `external-unbound`), `name` (of the passkey or provider, else empty), `when` (UTC, ISO 8601).</summary>
    internal async Task AddAsync(Account account, string what, string name, CancellationToken cancel)
    {
        if (await people.ByIdAsync(account.Id, cancel) is not { } person)
            return;
        var at = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        post.Add(new LetterDraft(
            $"security-notice/{Ids.New(clock)}", "security-notice", Language.Parse(person.Language), person.Email, person.Name,
            new Dictionary<string, string> { ["what"] = what, ["name"] = name, ["when"] = at }));
    }
}
