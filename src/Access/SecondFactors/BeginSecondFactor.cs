using System.Security.Cryptography;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Access.SecondFactors;

/// <param name="Key">In base 32, for who types it.</param>
/// <param name="Address">For the drawn code.</param>
public sealed record NewSecondFactor(string Key, string Address);

/// <summary>Makes the key of a second factor. It counts once its first code was right; until then asking again shows the same key.</summary>
public sealed class BeginSecondFactor(TalaiaDb db, TimeProvider clock)
{
    /// <param name="name">Under which the program of codes lists it.</param>
    /// <exception cref="RuleException">`second-factor-stands`: remove it first.</exception>
    public Task<NewSecondFactor> RunAsync(Guid person, string name, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var account = await db.AccountOfAsync(person, cancel);
        if (account.TwoFactorEnabled)
            throw new RuleException("second-factor-stands", "Remove the present second factor first; it was kept.");
        if (account.TotpKey is null)
        {
            account.BeginTotp(Base32.Write(RandomNumberGenerator.GetBytes(Totp.KeyBytes)));
            db.Add(new AuditEntry(actor, "begin-second-factor", new Ref("person", person.ToString()), clock));
            await db.SaveChangesAsync(cancel);
        }

        return new NewSecondFactor(account.TotpKey!, Totp.Address(account.TotpKey!, name));
    });
}
