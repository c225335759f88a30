using Microsoft.EntityFrameworkCore;
using Talaia.Access.SecondFactors;
using Talaia.Kernel.Data;

namespace Talaia.Access.Accounts;

/// <summary>An account as its owner and the doors see it: nothing of it opens anything.</summary>
/// <param name="HasCodes">Whether a code of the second factor is asked for.</param>
/// <param name="RecoveryCodes">How many are left.</param>
public sealed record AccountRow(Guid Person, bool HasPassword, bool HasCodes, int RecoveryCodes, bool IsShut, bool IsDemonstration);

public sealed class ReadAccount(TalaiaDb db)
{
    /// <returns>An empty account where none has been made yet.</returns>
    public async Task<AccountRow> RunAsync(Guid person, CancellationToken cancel = default) =>
        await db.Set<Account>().Where(account => account.Id == person).Select(account => new AccountRow(
            account.Id, account.PasswordHash != null, account.TwoFactorEnabled,
            db.Set<RecoveryCode>().Count(code => code.Person == account.Id), account.IsShut, account.IsDemonstration)).SingleOrDefaultAsync(cancel)
        ?? new AccountRow(person, false, false, 0, false, false);
}
