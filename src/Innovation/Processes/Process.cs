using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Processes;

/// <summary>
/// The innovation process of a year: one run of a methodology, which it keeps as it was when it was opened. It is in one phase, and moves on where the
/// methodology says so: by itself along <c>Next</c>, or by the decision of a gate.
/// </summary>
internal sealed class Process
{
    public Guid Id { get; private init; }
    public int Year { get; private init; }
    public string MethodologyId { get; private init; } = "";
    public string MethodologyVersion { get; private init; } = "";
    public Methodology Methodology { get; private init; } = null!;
    public IReadOnlyList<PhaseDue> Calendar { get; private init; } = [];

    /// <summary>The present phase; null once it has ended.</summary>
    public string? PhaseId { get; private set; }

    /// <summary>Every phase that it was in, in order; the last is where it is or ended.</summary>
    public IReadOnlyList<PhaseStay> Stays { get; private set; } = [];
    public DateTimeOffset OpenedAt { get; private init; }
    public string OpenedBy { get; private init; } = "";
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Grows with every move; guards against two at once.</summary>
    public int Revision { get; private set; }

    private Process()
    {
    }

    /// <exception cref="RuleException">`unknown-phase`: the calendar names one that the methodology has not.</exception>
    public Process(int year, Methodology methodology, IReadOnlyList<PhaseDue> calendar, string by, TimeProvider clock)
    {
        if (calendar.FirstOrDefault(due => methodology.Phase(due.Phase) is null) is { } unknown)
            throw new RuleException("unknown-phase", $"The methodology has no phase «{unknown.Phase}». Nothing was opened.");
        Id = Ids.New(clock);
        (Year, MethodologyId, MethodologyVersion, Methodology, Calendar) = (year, methodology.Id, methodology.Version, methodology, calendar);
        (OpenedAt, OpenedBy) = (clock.GetUtcNow(), by);
        PhaseId = methodology.Phases[0].Id;
        Stays = [new PhaseStay(PhaseId, OpenedAt, by)];
    }

    public Ref Ref => ProcessRef.To(Year);

    public Phase? Phase => PhaseId is null ? null : Methodology.Phase(PhaseId);

    /// <exception cref="RuleException">`process-ended`.</exception>
    public Phase RequirePhase() =>
        Phase ?? throw new RuleException("process-ended", $"The process of {Year} has ended; what was done in it is kept. Nothing was changed.");

    /// <summary>Whether the present phase has an activity with one of these tools for one of these roles.</summary>
    /// <exception cref="RuleException">`process-ended`, `not-in-this-phase`, `not-your-part`.</exception>
    public void RequireTool(string[] tools, IReadOnlySet<string> roles)
    {
        var activities = RequirePhase().Activities.Where(activity => tools.Contains(activity.Tool)).ToList();
        if (activities.Count == 0)
            throw new RuleException("not-in-this-phase", $"The process of {Year} is in the phase «{PhaseId}», which has no part for this. Nothing was saved.");
        if (!activities.Exists(activity => activity.Roles.Count == 0 || activity.Roles.Any(roles.Contains)))
            throw new RuleException("not-your-part", $"In the phase «{PhaseId}» this is done by {string.Join(", ", activities.SelectMany(activity => activity.Roles).Distinct())}. Nothing was saved.");
    }

    /// <summary>Moves on where no gate stands.</summary>
    /// <param name="to">The next phase; null to end the process after its last phase.</param>
    /// <exception cref="RuleException">`process-ended`, `phase-has-gate`, `phase-does-not-follow`.</exception>
    public void Advance(string? to, string by, TimeProvider clock)
    {
        var phase = RequirePhase();
        if (phase.Gate is not null)
            throw new RuleException("phase-has-gate", $"From the phase «{phase.Id}» only the decision of its gate leads on. Nothing was changed.");
        if (to is null ? phase.Next.Count > 0 : !phase.Next.Contains(to))
            throw new RuleException("phase-does-not-follow", $"After «{phase.Id}» comes {(phase.Next.Count == 0 ? "the end" : string.Join(" or ", phase.Next))}. Nothing was changed.");
        Move(to, by, "", clock);
    }

    /// <summary>Moves as a gate decided.</summary>
    /// <exception cref="RuleException">`process-ended`, `phase-passed` (it is no longer in the gate's phase), `unknown-outcome`.</exception>
    public void Decide(string phaseId, string outcome, string by, string gate, TimeProvider clock)
    {
        var phase = RequirePhase();
        if (phase.Id != phaseId)
            throw new RuleException("phase-passed", $"The process of {Year} is no longer in the phase «{phaseId}». Nothing was changed.");
        if (phase.Gate?.Outcomes.TryGetValue(outcome, out var to) != true)
            throw new RuleException("unknown-outcome", $"The gate of «{phaseId}» does not know the outcome «{outcome}». Nothing was changed.");
        Move(phase.Gate.Outcomes[outcome], by, gate, clock);
    }

    private void Move(string? to, string by, string gate, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        PhaseId = to;
        if (to is null)
            EndedAt = now;
        else
            Stays = [.. Stays, new PhaseStay(to, now, by, gate)];
        Revision++;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Process>(entity =>
    {
        entity.ToTable("processes");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(process => process.Ref).Ignore(process => process.Phase);
        entity.HasIndex(process => process.Year).IsUnique();
        entity.Property(process => process.MethodologyId).HasMaxLength(80);
        entity.Property(process => process.MethodologyVersion).HasMaxLength(40);
        entity.Property(process => process.PhaseId).HasMaxLength(80);
        entity.Property(process => process.OpenedBy).HasMaxLength(200);
        entity.Property(process => process.Revision).IsConcurrencyToken();
        entity.Property(process => process.Methodology).AsDocument();
        entity.Property(process => process.Calendar).AsDocument();
        entity.Property(process => process.Stays).AsDocument();
    });
}
