using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Innovation.Challenges;

/// <summary>A question that many municipalities share, on the needs that they stated, worked on in the process of a year.</summary>
internal sealed class Challenge : IFindable
{
    public Guid Id { get; private init; }

    /// <summary>Stable and public; made from the statement.</summary>
    public string Slug { get; private init; } = "";
    public Guid ProcessId { get; private init; }
    public LocalizedText Statement { get; private init; } = LocalizedText.Empty;

    /// <summary>Whom it concerns and how.</summary>
    public LocalizedText Affected { get; private init; } = LocalizedText.Empty;
    public IReadOnlyList<NeedEvidence> Needs { get; private init; } = [];
    public DateTimeOffset OpenedAt { get; private init; }
    public string OpenedBy { get; private init; } = "";

    private Challenge()
    {
    }

    /// <exception cref="RuleException">`challenge-without-statement`, `challenge-without-need`.</exception>
    public Challenge(string slug, Process process, NewChallenge given, IReadOnlyList<NeedEvidence> needs, string by, TimeProvider clock)
    {
        if (given.Statement["ca"] is null || given.Affected["ca"] is null)
            throw new RuleException("challenge-without-statement", "A challenge says in Catalan what it asks and whom it concerns. Nothing was opened.");
        if (needs.Count == 0)
            throw new RuleException("challenge-without-need", "A challenge rests on at least one need that municipalities stated. Nothing was opened.");
        Id = Ids.New(clock);
        (Slug, ProcessId, Statement, Affected, Needs) = (slug, process.Id, given.Statement, given.Affected, needs);
        (OpenedAt, OpenedBy) = (clock.GetUtcNow(), by);
    }

    public Ref Ref => ChallengeRef.To(Slug);

    public Findable FoundBy() => Findable.Of(Ref, Statement, Affected);

    internal static void Map(ModelBuilder model) => model.Entity<Challenge>(entity =>
    {
        entity.ToTable("challenges");
        entity.Ignore(challenge => challenge.Ref);
        entity.Property(challenge => challenge.Slug).HasMaxLength(100);
        entity.Property(challenge => challenge.OpenedBy).HasMaxLength(200);
        entity.Property(challenge => challenge.Needs).AsDocument();
        entity.HasIndex(challenge => challenge.Slug).IsUnique();
        entity.HasOne<Process>().WithMany().HasForeignKey(challenge => challenge.ProcessId).OnDelete(DeleteBehavior.Restrict);
    });
}
