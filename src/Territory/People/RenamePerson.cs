using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>Corrects the name of a person. The audit log keeps that it was done, not the names.</summary>
public sealed class RenamePerson(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-person`; `name-missing`.</exception>
    public async Task RunAsync(Guid id, string name, string actor, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new RuleException("name-missing", "The name is empty. Nothing was changed.");
        var person = await db.Set<Person>().SingleOrDefaultAsync(known => known.Id == id, cancel)
            ?? throw new RuleException("unknown-person", "Nobody is known by this key. Nothing was changed.");
        person.Rename(name);
        db.Add(new AuditEntry(actor, "rename-person", new Ref("person", id.ToString()), clock));
        await db.SaveChangesAsync(cancel);
    }
}
