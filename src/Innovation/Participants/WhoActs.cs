using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Innovation.Participants;

/// <summary>Finds out who acts in a process and whether it is their part to.</summary>
public sealed class WhoActs(TalaiaDb db, ReadPeople people)
{
    /// <exception cref="RuleException">`unknown-person`: a program or a personal link, which is nobody here.</exception>
    internal async Task<PersonName> FindAsync(string actor, CancellationToken cancel) =>
        await people.ByActorAsync(actor, cancel)
        ?? throw new RuleException("unknown-person", "Only people with an account of their own take part. Nothing was saved.");

    /// <summary>Whoever takes part in a challenge: the office, and the people of the municipalities that joined it.</summary>
    /// <exception cref="RuleException">`unknown-person`, `not-a-participant`.</exception>
    internal async Task<PersonName> RequireParticipantAsync(Challenge challenge, string actor, CancellationToken cancel)
    {
        var person = await FindAsync(actor, cancel);
        return (await RolesAsync(challenge, person, cancel)).Count > 0 ? person : throw NotAParticipant();
    }

    /// <summary>The same, with a tool that the present phase of the process gives to one of the person's roles.</summary>
    /// <exception cref="RuleException">Also `process-ended`, `not-in-this-phase`, `not-your-part`.</exception>
    internal async Task<PersonName> RequireAsync(Challenge challenge, string[] tools, string actor, CancellationToken cancel)
    {
        var person = await FindAsync(actor, cancel);
        var roles = await RolesAsync(challenge, person, cancel);
        if (roles.Count == 0)
            throw NotAParticipant();
        var process = await db.Set<Process>().AsNoTracking().SingleAsync(process => process.Id == challenge.ProcessId, cancel);
        process.RequireTool(tools, roles);
        return person;
    }

    private async Task<IReadOnlySet<string>> RolesAsync(Challenge challenge, PersonName person, CancellationToken cancel) =>
        MethodRoles.Of(person, await db.Set<Sponsorship>().Where(joined => joined.ChallengeId == challenge.Id).Select(joined => joined.Codi6).ToListAsync(cancel));

    private static RuleException NotAParticipant() =>
        new("not-a-participant", "Only the office and the people of municipalities that joined the challenge take part in it. Nothing was saved.");
}
