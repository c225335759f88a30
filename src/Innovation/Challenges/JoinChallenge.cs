using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Innovation.Challenges;

/// <summary>A municipality joins a challenge, by the person who coordinates it. Joining again only changes as what.</summary>
public sealed class JoinChallenge(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-challenge`, `unknown-person`, `not-a-coordinator`, `process-ended`.</exception>
    public Task RunAsync(string slug, SponsorRole role, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => JoinAsync(slug, role, actor, cancel));

    private async Task<int> JoinAsync(string slug, SponsorRole role, string actor, CancellationToken cancel)
    {
        var challenge = await KnownChallenges.FindAsync(db, slug, cancel);
        var person = await who.FindAsync(actor, cancel);
        if (person is not { Role: Role.Coordinator, Codi6: { } codi6 })
            throw new RuleException("not-a-coordinator", "A municipality joins by the person who coordinates it. Nothing was changed.");
        (await db.Set<Process>().AsNoTracking().SingleAsync(process => process.Id == challenge.ProcessId, cancel)).RequirePhase();
        if (await db.Set<Sponsorship>().SingleOrDefaultAsync(joined => joined.ChallengeId == challenge.Id && joined.Codi6 == codi6, cancel) is { } joined)
        {
            joined.Take(role);
        }
        else
        {
            db.Add(new Sponsorship(challenge, codi6, role, person.Id, clock));
            db.Add(new Link(new Ref("municipality", codi6), LinkKinds.WorksOn, challenge.Ref, actor, clock));
        }

        db.Add(new AuditEntry(actor, "join-challenge", challenge.Ref, clock, $$"""{"municipality":"{{codi6}}","role":"{{role}}"}"""));
        return await db.SaveChangesAsync(cancel);
    }
}
