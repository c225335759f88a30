using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>Shows that a person was erased without saying who it was.</summary>
/// <param name="Sequence">Place of the proof in the audit log, whose chain (<see cref="Hash"/>) keeps it.</param>
/// <param name="Erased">How many rows were erased or emptied, by the register's names.</param>
public sealed record ErasureProof(long Sequence, string Hash, DateTimeOffset At, IReadOnlyDictionary<string, int> Erased);

/// <summary>
/// Erases a person from every room (Regulation (EU) 2016/679, article 17), all or nothing. What they did as part of the office's or a town's work stays,
/// under a key that names nobody any more, so that counts and histories remain true.
/// </summary>
public sealed class ErasePerson(TalaiaDb db, Acting acting, PersonErasing erasing, TimeProvider clock)
{
    /// <param name="actor">The person themselves, or somebody who manages people.</param>
    /// <exception cref="PermissionException">Only an administrator erases another one.</exception>
    /// <exception cref="RuleException">`unknown-person`; `last-administrator`: nobody would be left to let others in.</exception>
    public async Task<ErasureProof> RunAsync(Guid id, string actor, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Turn.TakeAsync(db, cancel);
        var person = await erasing.FindAsync(id, cancel);
        var (sheet, isSelf) = (new Ref("person", id.ToString()), actor == id.ToString());
        if (person.Role == Role.Administrator)
        {
            if (!isSelf)
                acting.Require(Permission.MakeAdministrators, "erase-person");
            if (await db.Set<Person>().CountAsync(known => known.Role == Role.Administrator, cancel) == 1)
                throw new RuleException("last-administrator", "This is the only administrator: make somebody else one first. Nothing was changed.");
        }

        var erased = await erasing.EraseAsync(person, cancel);
        var counts = JsonSerializer.Serialize(erased);
        var proof = isSelf ? new AuditEntry(actor, "erase-self", sheet, clock, counts) : new AuditEntry(actor, "erase-person", sheet, clock, counts);
        db.Add(proof);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new ErasureProof(proof.Sequence, proof.Hash, proof.At, erased);
    }
}
