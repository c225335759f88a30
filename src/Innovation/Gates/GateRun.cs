using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

/// <summary>
/// One voting at a gate of a process: what stands for choice, how many may vote, and what came of it. Who may vote, who has voted and the ballots are in
/// tables of their own; nothing joins the last two.
/// </summary>
internal sealed class GateRun
{
    public Guid Id { get; private init; }
    public Guid ProcessId { get; private init; }
    public int Year { get; private init; }

    /// <summary>The gate's id, and `-2`, `-3`… where it is voted again: unique in its year, stands in addresses.</summary>
    public string Key { get; private init; } = "";
    public string PhaseId { get; private init; } = "";
    public Gate Gate { get; private init; } = null!;
    public IReadOnlyList<GateOption> Options { get; private init; } = [];
    public int Census { get; private init; }
    public DateTimeOffset OpenedAt { get; private init; }
    public string OpenedBy { get; private init; } = "";
    public GateState State { get; private set; }

    /// <summary>Ballots cast so far.</summary>
    public int Cast { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public GateCount? Count { get; private set; }
    public GateDecision? Decision { get; private set; }

    /// <summary>Grows with every ballot, the closing and the decision: a ballot and the closing never pass each other by.</summary>
    public int Revision { get; private set; }

    private GateRun()
    {
    }

    public GateRun(Process process, Phase phase, int run, IReadOnlyList<GateOption> options, int census, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (ProcessId, Year, PhaseId, Gate) = (process.Id, process.Year, phase.Id, phase.Gate!);
        Key = run == 1 ? Gate.Id : string.Create(CultureInfo.InvariantCulture, $"{Gate.Id}-{run}");
        (Options, Census, OpenedAt, OpenedBy) = (options, census, clock.GetUtcNow(), by);
    }

    public Ref Ref => GateRef.To(Year, Key);

    /// <summary>Takes one ballot.</summary>
    /// <exception cref="RuleException">`gate-closed`, `unknown-option`.</exception>
    public Ballot Take(IReadOnlyCollection<string> approvals)
    {
        RequireOpen();
        if (approvals.FirstOrDefault(slug => Options.All(option => option.Slug != slug)) is { } unknown)
            throw new RuleException("unknown-option", $"«{unknown}» does not stand for choice at «{Key}». No ballot was cast.");
        Cast++;
        Revision++;
        return new Ballot(this, approvals);
    }

    /// <exception cref="RuleException">`gate-closed`.</exception>
    public void Close(GateCount count, TimeProvider clock)
    {
        RequireOpen();
        (Count, ClosedAt, State) = (count, clock.GetUtcNow(), count.HasQuorum ? GateState.Counted : GateState.NoQuorum);
        Revision++;
    }

    /// <exception cref="RuleException">`gate-not-counted`, `reason-missing`, `body-missing`, `too-many-chosen`, `not-tied`.</exception>
    public void Decide(GateDecision decision)
    {
        if (State != GateState.Counted)
            throw new RuleException("gate-not-counted", $"«{Key}» has no count that waits for a decision. Nothing was changed.");
        if (string.IsNullOrWhiteSpace(decision.Reasons))
            throw new RuleException("reason-missing", "A decision gives its reasons to everybody. Nothing was changed.");
        if (string.IsNullOrWhiteSpace(decision.Body))
            throw new RuleException("body-missing", "A decision says who took it. Nothing was changed.");
        var count = Count!.Count;
        if (decision.Chosen.Except(count.Winners).FirstOrDefault(slug => !count.Tied.Contains(slug)) is { } other)
            throw new RuleException("not-tied", $"«{other}» was not chosen by the ballots, nor is it tied for the last place. Nothing was changed.");
        if (decision.Chosen.Count > count.Winners.Count + count.OpenSeats)
            throw new RuleException("too-many-chosen", $"At most {Count.Seats} are chosen. Nothing was changed.");
        (Decision, State) = (decision, GateState.Decided);
        Revision++;
    }

    private void RequireOpen()
    {
        if (State != GateState.Open)
            throw new RuleException("gate-closed", $"The voting «{Key}» is closed. Ballots cast until then were counted; nothing was changed.");
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<GateRun>(entity =>
        {
            entity.ToTable("gate_runs");
            entity.Ignore(run => run.Ref);
            entity.HasIndex(run => new { run.Year, run.Key }).IsUnique();
            entity.HasOne<Process>().WithMany().HasForeignKey(run => run.ProcessId).OnDelete(DeleteBehavior.Restrict);
            entity.Property(run => run.Key).HasMaxLength(100);
            entity.Property(run => run.PhaseId).HasMaxLength(80);
            entity.Property(run => run.OpenedBy).HasMaxLength(200);
            entity.Property(run => run.State).HasConversion<string>().HasMaxLength(10);
            entity.Property(run => run.Revision).IsConcurrencyToken();
            entity.Property(run => run.Gate).AsDocument();
            entity.Property(run => run.Options).AsDocument();
            entity.Property(run => run.Count).AsDocument();
            entity.Property(run => run.Decision).AsDocument();
        });
        GateVoter.Map(model);
        RollEntry.Map(model);
        Ballot.Map(model);
    }
}
