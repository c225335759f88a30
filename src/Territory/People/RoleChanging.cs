using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Territory.People;

/// <summary>Gives a person another role, or another municipality, inside another act's transaction: takes the turn, changes, and the caller saves.</summary>
public sealed class RoleChanging(TalaiaDb db, Acting acting, PersonAdding adding, TimeProvider clock)
{
    /// <param name="codi6">The municipality, for roles of a municipality; else null.</param>
    /// <returns>False where the person has this role already.</returns>
    /// <exception cref="PermissionException">Only an administrator makes administrators, or unmakes them.</exception>
    /// <exception cref="InputException">Role and municipality cannot be taken.</exception>
    /// <exception cref="RuleException">`unknown-person`; `last-administrator`: nobody would be left to let others in.</exception>
    public async Task<bool> ChangeAsync(Guid id, string role, string? codi6, string actor, CancellationToken cancel = default)
    {
        await Turn.TakeAsync(db, cancel);
        var person = await db.Set<Person>().SingleOrDefaultAsync(known => known.Id == id, cancel)
            ?? throw new RuleException("unknown-person", "Nobody is known by this key. Nothing was changed.");
        await adding.CheckAsync(new NewPerson(person.Email, person.Name, role, codi6, Language: person.Language), cancel);
        if (person.Role == role && person.Codi6 == codi6)
            return false;
        if (Role.Administrator == role || person.Role == Role.Administrator)
            acting.Require(Permission.MakeAdministrators, "change-role");
        if (person.Role == Role.Administrator && await db.Set<Person>().CountAsync(known => known.Role == Role.Administrator, cancel) == 1)
            throw new RuleException("last-administrator", "This is the only administrator: make somebody else one first. Nothing was changed.");
        var (before, after) = (Write(person.Role, person.Codi6), Write(role, codi6));
        person.Become(role, codi6);
        db.Add(new AuditEntry(actor, "change-role", new Ref("person", id.ToString()), clock, $"{before} → {after}"));
        return true;
    }

    private static string Write(string role, string? codi6) => codi6 is null ? role : $"{role} {codi6}";
}
