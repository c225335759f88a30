using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Sessions;
using Talaia.Access.SignInLinks;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Access.Accounts;

/// <summary>How a person proves who they are, and where they are signed in. Nothing that opens a door is handed over, only that it exists. What no longer opens anything is forgotten by date.</summary>
internal sealed class AccountData(TalaiaDb db, SessionCache cache) : IPersonalData
{
    public string Name => "accounts";

    public int? DefaultDays => 30;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
    [
        .. await db.Set<Account>().AsNoTracking().Where(account => account.Id == person.Id)
            .Select(account => new { Kind = "account", HasPassword = account.PasswordHash != null, SecondFactor = account.TwoFactorEnabled }).ToListAsync(cancel),
        .. (await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(passkey => passkey.UserId == person.Id).ToListAsync(cancel))
            .Select(passkey => new { Kind = "passkey", passkey.Data.Name, passkey.Data.CreatedAt }),
        .. await db.Set<Session>().AsNoTracking().Where(session => session.Person == person.Id).OrderBy(session => session.Id)
            .Select(session => new { Kind = "session", session.Method, session.Device, session.StartedAt, session.SeenAt }).ToListAsync(cancel),
    ];

    public async Task<int> EraseAsync(DataSubject person, CancellationToken cancel)
    {
        var erased = await db.Set<SignInLink>().Where(link => link.Person == person.Id).ExecuteDeleteAsync(cancel)
            + await db.Set<Session>().Where(session => session.Person == person.Id).ExecuteDeleteAsync(cancel)
            + await db.Set<Account>().Where(account => account.Id == person.Id).ExecuteDeleteAsync(cancel);
        cache.Forget(person.Id);
        return erased;
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) =>
        await db.Set<SignInLink>().Where(link => link.EndsAt < before).ExecuteDeleteAsync(cancel)
        + await db.Set<Session>().Where(session => session.SeenAt < before).ExecuteDeleteAsync(cancel);
}
