using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
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
    public LocalizedText Statement { get; private set; } = LocalizedText.Empty;

    /// <summary>Whom it concerns and how.</summary>
    public LocalizedText Affected { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<NeedEvidence> Needs { get; private init; } = [];
    public DateTimeOffset OpenedAt { get; private init; }
    public string OpenedBy { get; private init; } = "";

    private Challenge()
    {
    }

    /// <exception cref="RuleException">`challenge-without-statement`, `challenge-without-need`.</exception>
    public Challenge(Guid id, string slug, Process process, NewChallenge given, IReadOnlyList<NeedEvidence> needs, string by, TimeProvider clock)
    {
        if (given.Statement["ca"] is null || given.Affected["ca"] is null)
            throw new RuleException("challenge-without-statement", "A challenge says in Catalan what it asks and whom it concerns. Nothing was opened.");
        if (needs.Count == 0)
            throw new RuleException("challenge-without-need", "A challenge rests on at least one need that municipalities stated. Nothing was opened.");
        Id = id;
        (Slug, ProcessId, Statement, Affected, Needs) = (slug, process.Id, given.Statement, given.Affected, needs);
        (OpenedAt, OpenedBy) = (clock.GetUtcNow(), by);
    }

    public Ref Ref => ChallengeRef.To(Slug);

    /// <exception cref="RuleException">`challenge-catalan-stays`: what was asked in Catalan does not change once it is open.</exception>
    public void Translate(LocalizedText statement, LocalizedText affected)
    {
        if (statement["ca"] != Statement["ca"] || affected["ca"] != Affected["ca"])
            throw new RuleException("challenge-catalan-stays", "What a challenge asks in Catalan stays as it was opened. Nothing was saved.");
        (Statement, Affected) = (statement, affected);
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    public bool Review(string field, string language)
    {
        var isMarked = (field == "statement" && Statement.IsMachine(language)) || (field == "affected" && Affected.IsMachine(language));
        (Statement, Affected) = (field == "statement" ? Statement.Reviewed(language) : Statement, field == "affected" ? Affected.Reviewed(language) : Affected);
        return isMarked;
    }

    public Findable FoundBy() => Findable.Of(Ref, Statement, Affected);

    internal static void Map(ModelBuilder model) => model.Entity<Challenge>(entity =>
    {
        entity.ToTable("challenges");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(challenge => challenge.Ref);
        entity.Property(challenge => challenge.Slug).HasMaxLength(100);
        entity.Property(challenge => challenge.OpenedBy).HasMaxLength(200);
        entity.Property(challenge => challenge.Needs).AsDocument();
        entity.HasIndex(challenge => challenge.Slug).IsUnique();
        entity.HasOne<Process>().WithMany().HasForeignKey(challenge => challenge.ProcessId).OnDelete(DeleteBehavior.Restrict);
    });
}
