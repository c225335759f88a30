using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Innovation.Pilots;

/// <summary>A chosen idea, tried in a few towns for a while, with a hypothesis that figures can confirm or not.</summary>
internal sealed class Pilot : IFindable
{
    public Guid Id { get; private init; }

    /// <summary>Stable and public; made from the name.</summary>
    public string Slug { get; private init; } = "";
    public Guid IdeaId { get; private init; }
    public LocalizedText Name { get; private init; } = LocalizedText.Empty;
    public LocalizedText Hypothesis { get; private init; } = LocalizedText.Empty;

    /// <summary>Codes of the municipalities where it is tried.</summary>
    public IReadOnlyList<string> Sites { get; private init; } = [];
    public DateOnly Starts { get; private init; }
    public DateOnly Ends { get; private init; }
    public DateTimeOffset OpenedAt { get; private init; }
    public string OpenedBy { get; private init; } = "";
    public DateTimeOffset? ClosedAt { get; private set; }
    public PilotResult? Result { get; private set; }

    /// <summary>Grows when it is closed; guards against closing twice.</summary>
    public int Revision { get; private set; }

    private Pilot()
    {
    }

    /// <exception cref="RuleException">`pilot-without-hypothesis`, `pilot-without-site`, `pilot-without-indicator`, `ends-before-it-starts`.</exception>
    public Pilot(Guid id, string slug, Idea idea, NewPilot given, string by, TimeProvider clock)
    {
        if (given.Name.IsEmpty || slug.Length == 0 || given.Hypothesis.IsEmpty)
            throw new RuleException("pilot-without-hypothesis", "A pilot has a name and says what it expects. Nothing was opened.");
        if (given.Sites.Count == 0)
            throw new RuleException("pilot-without-site", "A pilot is tried in at least one municipality. Nothing was opened.");
        if (given.Indicators.Count == 0)
            throw new RuleException("pilot-without-indicator", "A pilot measures something, from a baseline to a target. Nothing was opened.");
        if (given.Ends <= given.Starts)
            throw new RuleException("ends-before-it-starts", "A pilot ends after it starts. Nothing was opened.");
        Id = id;
        (Slug, IdeaId, Name, Hypothesis) = (slug, idea.Id, given.Name, given.Hypothesis);
        (Sites, Starts, Ends) = ([.. given.Sites.Distinct().Order(StringComparer.Ordinal)], given.Starts, given.Ends);
        (OpenedAt, OpenedBy) = (clock.GetUtcNow(), by);
    }

    public Ref Ref => PilotRef.To(Slug);

    /// <exception cref="RuleException">`pilot-closed`.</exception>
    public void RequireRunning()
    {
        if (ClosedAt is not null)
            throw new RuleException("pilot-closed", $"The pilot «{Slug}» is closed; its readings and its result are kept. Nothing was changed.");
    }

    /// <exception cref="RuleException">`pilot-closed`, `pilot-without-lesson`.</exception>
    public void Close(PilotResult result, TimeProvider clock)
    {
        RequireRunning();
        if (result.What.IsEmpty || result.Lesson.IsEmpty)
            throw new RuleException("pilot-without-lesson", "A pilot closes with what worked or did not, and what others learn from it. Nothing was changed.");
        (Result, ClosedAt) = (result, clock.GetUtcNow());
        Revision++;
    }

    public Findable FoundBy() => Findable.Of(Ref, Name, Hypothesis);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Pilot>(entity =>
        {
            entity.ToTable("pilots");
            entity.KeepsBeforeAndAfter();
            entity.Ignore(pilot => pilot.Ref);
            entity.Property(pilot => pilot.Slug).HasMaxLength(100);
            entity.Property(pilot => pilot.OpenedBy).HasMaxLength(200);
            entity.Property(pilot => pilot.Sites).AsDocument();
            entity.Property(pilot => pilot.Result).AsDocument();
            entity.Property(pilot => pilot.Revision).IsConcurrencyToken();
            entity.HasIndex(pilot => pilot.Slug).IsUnique();
            entity.HasOne<Idea>().WithMany().HasForeignKey(pilot => pilot.IdeaId).OnDelete(DeleteBehavior.Restrict);
        });
        Indicator.Map(model);
    }
}
