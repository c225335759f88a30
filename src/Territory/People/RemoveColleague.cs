using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>
/// A coordinator takes somebody off the people of the own municipality. Nothing is left for which their data could be kept, so they are erased as by
/// <see cref="ErasePerson"/>; what they answered is the municipality's and stays.
/// </summary>
public sealed class RemoveColleague(TalaiaDb db, Acting acting, PersonErasing erasing, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-person`; `last-coordinator`: nobody would be left to let others in.</exception>
    /// <exception cref="PermissionException">The person is not of the actor's municipality.</exception>
    public async Task RunAsync(Guid id, string actor, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Turn.TakeAsync(db, cancel);
        var person = await erasing.FindAsync(id, cancel);
        acting.RequireOwn(person.Codi6 ?? "", "remove-colleague");
        acting.Require(Permission.InviteColleagues, "remove-colleague");
        if (person.Role == Role.Coordinator && await db.Set<Person>().CountAsync(known => known.Codi6 == person.Codi6 && known.Role == Role.Coordinator, cancel) == 1)
            throw new RuleException("last-coordinator", "This is the municipality's only coordinator: invite another one first. Nothing was changed.");

        var erased = await erasing.EraseAsync(person, cancel);
        db.Add(new AuditEntry(actor, "remove-colleague", new Ref("person", id.ToString()), clock, JsonSerializer.Serialize(erased)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
