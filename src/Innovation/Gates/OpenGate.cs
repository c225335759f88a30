using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Territory.People;

namespace Talaia.Innovation.Gates;

/// <summary>Opens the voting at the gate of the present phase. Whoever has a deciding role now is in the census; nobody is added later.</summary>
public sealed class OpenGate(TalaiaDb db, GateOptions choices, ReadPeople people, TimeProvider clock)
{
    private const string Approval = "approval";

    /// <param name="options">Slugs of the ideas, challenges or pilots of the process that stand for choice: all of one kind.</param>
    /// <returns>The key of the voting.</returns>
    /// <exception cref="RuleException">
    /// `unknown-process`, `process-ended`, `phase-without-gate`, `rule-not-known`, `gate-open-already`, `too-few-options`, `unknown-option`, `census-empty`.
    /// </exception>
    public Task<string> RunAsync(int year, IReadOnlyCollection<string> options, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => OpenAsync(year, options, actor, cancel));

    private async Task<string> OpenAsync(int year, IReadOnlyCollection<string> options, string actor, CancellationToken cancel)
    {
        var process = await KnownProcesses.FindAsync(db, year, cancel);
        var phase = process.RequirePhase();
        if (phase.Gate is not { } gate)
            throw new RuleException("phase-without-gate", $"The phase «{phase.Id}» ends without a gate. Nothing was opened.");
        if (gate.Rule != Approval)
            throw new RuleException("rule-not-known", $"The rule «{gate.Rule}» cannot be voted here yet. Nothing was opened.");
        var runs = await db.Set<GateRun>().Where(run => run.ProcessId == process.Id && run.PhaseId == phase.Id).ToListAsync(cancel);
        if (runs.Exists(run => run.State is GateState.Open or GateState.Counted))
            throw new RuleException("gate-open-already", $"The voting at «{gate.Id}» is under way. Nothing was opened.");
        var chosen = await choices.ChooseAsync(year, options, cancel);
        var census = await CensusAsync(process, gate, cancel);
        var opened = new GateRun(process, phase, runs.Count + 1, chosen, census.Count, actor, clock);
        db.Add(opened);
        db.AddRange(census.Select(person => new GateVoter(opened.Id, person)));
        db.Add(new Link(opened.Ref, LinkKinds.MadeFrom, process.Ref, actor, clock));
        db.Add(new AuditEntry(actor, "open-gate", opened.Ref, clock, FormattableString.Invariant($$"""{"options":{{chosen.Count}},"census":{{census.Count}}}""")));
        await db.SaveChangesAsync(cancel);
        return opened.Key;
    }

    private async Task<List<Guid>> CensusAsync(Process process, Gate gate, CancellationToken cancel)
    {
        var joined = await (
            from sponsor in db.Set<Sponsorship>()
            join challenge in db.Set<Challenge>() on sponsor.ChallengeId equals challenge.Id
            where challenge.ProcessId == process.Id
            select sponsor.Codi6).Distinct().ToListAsync(cancel);
        List<PersonName> known = [.. await people.OfOfficeAsync(cancel), .. await people.OfMunicipalitiesAsync(joined, cancel)];
        var census = known.Where(person => MethodRoles.Of(person, joined).Overlaps(gate.Deciders)).Select(person => person.Id).ToList();
        return census.Count > 0
            ? census
            : throw new RuleException("census-empty", $"Nobody has the roles that decide «{gate.Id}» ({string.Join(", ", gate.Deciders)}). Nothing was opened.");
    }
}
