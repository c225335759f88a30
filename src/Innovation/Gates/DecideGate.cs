using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

/// <summary>What the body decided on the count.</summary>
/// <param name="Outcome">One of the gate's outcomes: `go`, `change`, `stop`.</param>
/// <param name="FromTied">Of those tied for the last place, those that the body takes.</param>
/// <param name="Body">The name of the body.</param>
public sealed record Deciding(string Outcome, IReadOnlyCollection<string> FromTied, string Reasons, string Body);

/// <summary>Records what a body decides on the count of a gate, and moves the process where the outcome leads.</summary>
public sealed class DecideGate(TalaiaDb db, TimeProvider clock)
{
    private const string Go = "go";

    /// <exception cref="RuleException">`unknown-gate`, `process-ended`, `phase-passed`, `unknown-outcome`, or one of the gate's own rules.</exception>
    public Task RunAsync(int year, string gate, Deciding given, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => DecideAsync(year, gate, given, actor, cancel));

    private async Task<int> DecideAsync(int year, string gate, Deciding given, string actor, CancellationToken cancel)
    {
        var run = await KnownGates.FindAsync(db, year, gate, cancel);
        var process = await KnownProcesses.FindAsync(db, year, cancel);
        List<string> chosen = given.Outcome == Go ? [.. run.Count?.Count.Winners ?? [], .. given.FromTied.Distinct()] : [];
        run.Decide(new GateDecision(given.Outcome, chosen, given.Reasons.Trim(), given.Body.Trim(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), actor));
        process.Decide(run.PhaseId, given.Outcome, actor, run.Key, clock);
        if (given.Outcome == Go)
            await MarkAsync(run, chosen, actor, cancel);
        db.Add(new AuditEntry(actor, "decide-gate", run.Ref, clock, $$"""{"outcome":"{{given.Outcome}}"}"""));
        return await db.SaveChangesAsync(cancel);
    }

    private async Task MarkAsync(GateRun run, List<string> chosen, string actor, CancellationToken cancel)
    {
        db.AddRange(run.Options.Where(option => chosen.Contains(option.Slug)).Select(option => new Link(run.Ref, LinkKinds.Chooses, option.Ref, actor, clock)));
        var slugs = run.Options.Where(option => option.Kind == IdeaRef.Kind).Select(option => option.Slug).ToList();
        foreach (var idea in await db.Set<Idea>().Where(idea => slugs.Contains(idea.Slug)).ToListAsync(cancel))
            idea.Decide(chosen.Contains(idea.Slug));
    }
}
