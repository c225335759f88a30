using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>Erases a person from every room inside another act's transaction; the caller has judged whether it may be, adds the entry of the log, and saves.</summary>
public sealed class PersonErasing(TalaiaDb db, IEnumerable<IPersonalData> holders)
{
    /// <exception cref="RuleException">`unknown-person`.</exception>
    internal async Task<Person> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel)
        ?? throw new RuleException("unknown-person", "Nobody is known by this key. Nothing was changed.");

    /// <returns>How many rows were erased or emptied, by the register's names; only what had any. Who the person is goes last, since others lean on it.</returns>
    internal async Task<SortedDictionary<string, int>> EraseAsync(Person person, CancellationToken cancel)
    {
        var subject = new DataSubject(person.Id, person.Email);
        var erased = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var holder in holders.OrderBy(holder => holder is PeopleData))
        {
            if (await holder.EraseAsync(subject, cancel) is > 0 and var count)
                erased[holder.Name] = count;
        }

        return erased;
    }
}
