using Microsoft.AspNetCore.Identity;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Access.Passkeys;

/// <summary>Keeps a passkey whose attestation was checked, and tells its owner by mail.</summary>
public sealed class AddPasskey(TalaiaDb db, UserManager<Account> accounts, ReadPasskeys passkeys, SecurityNotices notices, TimeProvider clock)
{
    /// <summary>More than anybody has devices; a script that adds without end is stopped.</summary>
    internal const int Most = 20;
    internal const int LongestName = 60;

    /// <exception cref="RuleException">`too-many-passkeys`.</exception>
    public async Task RunAsync(Guid person, UserPasskeyInfo passkey, string name, string actor, CancellationToken cancel = default)
    {
        if ((await passkeys.RunAsync(person, cancel)).Count >= Most)
            throw new RuleException("too-many-passkeys", "Remove a passkey before adding another; nothing was added.");
        var account = await accounts.FindByIdAsync(person.ToString()) ?? throw new InvalidOperationException("Who adds a passkey has signed in and so has an account.");
        passkey.Name = Trim(name);
        var kept = await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        if (!kept.Succeeded)
            throw new InvalidOperationException($"Identity did not take the passkey: {kept}.");
        db.Add(new AuditEntry(actor, "add-passkey", new Ref("person", person.ToString()), clock));
        await notices.AddAsync(account, "passkey-added", passkey.Name, cancel);
        await db.SaveChangesAsync(cancel);
    }

    internal static string Trim(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length <= LongestName ? trimmed : trimmed[..LongestName].TrimEnd();
    }
}
