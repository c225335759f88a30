using Microsoft.EntityFrameworkCore;
using Talaia.Access.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Access.Accounts;

/// <summary>How people stand with the doors, as the office sees it.</summary>
/// <param name="LastAt">When they last signed in or were seen, by person; nobody who never was.</param>
/// <param name="Shut">Whom the office has shut out.</param>
public sealed record AccessOfPeople(IReadOnlyDictionary<Guid, DateTimeOffset> LastAt, IReadOnlySet<Guid> Shut);

public sealed class ReadAccess(TalaiaDb db)
{
    public async Task<AccessOfPeople> RunAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        var actors = people.Select(person => person.ToString()).ToList();
        var entered = await db.Set<AuditEntry>().Where(entry => entry.Act == "sign-in" && actors.Contains(entry.Actor))
            .GroupBy(entry => entry.Actor).Select(own => new { own.Key, At = own.Max(entry => entry.At) }).ToListAsync(cancel);
        var seen = await db.Set<Session>().Where(session => people.Contains(session.Person))
            .GroupBy(session => session.Person).Select(own => new { own.Key, At = own.Max(session => session.SeenAt) }).ToListAsync(cancel);
        var shut = await db.Set<Account>().Where(account => account.IsShut && people.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancel);
        return new AccessOfPeople(
            entered.Select(own => (Person: Guid.Parse(own.Key), own.At)).Concat(seen.Select(own => (Person: own.Key, own.At)))
                .GroupBy(own => own.Person).ToDictionary(own => own.Key, own => own.Max(each => each.At)),
            shut.ToHashSet());
    }
}
