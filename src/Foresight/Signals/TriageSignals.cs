using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Rankings;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>What an analyst says of signals.</summary>
public enum TriageVerdict
{
    Keep,
    Discard,

    /// <summary>Back to what each was before the last verdict on it; one step.</summary>
    Undo,
}

/// <summary>Decides on many signals at once. A verdict on a folded version is one on its original.</summary>
public sealed class TriageSignals(TalaiaDb db, TimeProvider clock)
{
    /// <summary>No verdict is on more signals than this.</summary>
    public const int Most = 1_000;

    /// <returns>How many signals changed.</returns>
    /// <exception cref="RuleException">`unknown-signal`; `signal-is-evidence` (a trend rests on it, so it cannot be discarded); `too-many-signals`.</exception>
    public async Task<int> RunAsync(IReadOnlyCollection<string> keys, TriageVerdict verdict, string actor, CancellationToken cancel = default)
    {
        if (keys.Count > Most)
            throw new RuleException("too-many-signals", $"{keys.Count} signals are too many at once; the most is {Most}. Nothing was changed.");
        var originals = await KnownSignals.OriginalsAsync(db, keys, cancel);
        if (verdict == TriageVerdict.Discard)
            await RefuseEvidenceAsync(originals, cancel);
        foreach (var signal in originals)
            Decide(signal, verdict);
        var changed = db.ChangeTracker.Entries<Signal>().Where(entry => entry.Property(signal => signal.State).IsModified).Select(entry => entry.Entity).ToList();
        db.AddRange(changed.Select(signal => new AuditEntry(actor, "triage-signals", signal.Ref, clock, $$"""{"state":"{{signal.State}}"}""")));
        if (changed.Count > 0)
            await RankTermsJob.EnqueueAsync(db, clock, cancel);
        await db.SaveChangesAsync(cancel);
        return changed.Count;
    }

    private static void Decide(Signal signal, TriageVerdict verdict)
    {
        if (verdict == TriageVerdict.Undo)
            signal.UndoDecision();
        else
            signal.Decide(verdict == TriageVerdict.Keep ? SignalState.Kept : SignalState.Discarded);
    }

    private async Task RefuseEvidenceAsync(List<Signal> originals, CancellationToken cancel)
    {
        var ids = originals.Select(signal => signal.Id).ToList();
        var keys = db.Set<Signal>().Where(signal => ids.Contains(signal.Id) || ids.Contains(signal.DuplicateOf!.Value)).Select(signal => signal.Key);
        var held = await db.Set<Link>().Where(link => link.ToKind == SignalKey.Kind && link.Kind == LinkKinds.RestsOn && keys.Contains(link.ToKey))
            .OrderBy(link => link.Id).FirstOrDefaultAsync(cancel);
        if (held is not null)
            throw new RuleException("signal-is-evidence", $"{held.From} rests on {held.To}, so it cannot be discarded. Nothing was changed: unlink the evidence first.");
    }
}
