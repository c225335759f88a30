using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>
/// A change to the metamodel that somebody asks for, with the reason and the evidence. Somebody else decides it, with a reason that everybody can read.
/// </summary>
internal sealed class ChangeProposal
{
    public Guid Id { get; private init; }

    /// <summary>From 1, in the order of proposing.</summary>
    public int Number { get; private init; }
    public Change Change { get; private set; } = null!;
    public string Reason { get; private set; } = "";
    public string Evidence { get; private set; } = "";

    /// <summary>Number of the release that its author had before them; empty where it is older than that this was kept.</summary>
    public string SeenRelease { get; private set; } = "";

    /// <summary>Of the showing of the form, so that what is sent twice is written once; null where it came by no form.</summary>
    public string? Key { get; private init; }
    public ProposalState State { get; private set; }
    public string ProposedBy { get; private init; } = "";
    public DateTimeOffset WrittenAt { get; private init; }
    public DateTimeOffset? ProposedAt { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The public reason of the decision; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The release in which it stands; null until it is published.</summary>
    public string? ReleaseNumber { get; private set; }

    /// <summary>Grows with every change; guards against two deciders at once.</summary>
    public int Revision { get; private set; }

    private ChangeProposal()
    {
    }

    /// <exception cref="RuleException">`reason-missing`, `evidence-missing`.</exception>
    public ChangeProposal(int number, NewProposal given, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        Number = number;
        ProposedBy = by;
        Key = given.Key;
        WrittenAt = clock.GetUtcNow();
        Write(given);
        if (!given.IsDraft)
            (State, ProposedAt) = (ProposalState.Proposed, WrittenAt);
    }

    /// <summary>The author writes a draft anew.</summary>
    /// <exception cref="RuleException">`not-the-author`, `proposal-not-a-draft`; put forward, also `reason-missing`, `evidence-missing`.</exception>
    public void Edit(NewProposal given, string by)
    {
        RequireDraftOf(by);
        Write(given);
        Revision++;
    }

    /// <summary>The author takes it back, as long as nobody has decided it.</summary>
    /// <exception cref="RuleException">`not-the-author`, `proposal-not-open`.</exception>
    public void Withdraw(string by)
    {
        RequireAuthor(by);
        if (State is not (ProposalState.Draft or ProposalState.Proposed))
            throw new RuleException("proposal-not-open", $"Proposal {Number} was decided or taken back already: it is {State}. Nothing was changed.");
        State = ProposalState.Withdrawn;
        Revision++;
    }

    /// <summary>Some of what it says is left as whoever accepts it found it.</summary>
    public void Keep(IReadOnlyList<string> statements) => Change = Change with { Kept = statements };

    public Ref Ref => ProposalRef.To(Number);

    /// <exception cref="RuleException">`not-the-author`, `proposal-not-a-draft`, `reason-missing`, `evidence-missing`.</exception>
    public void Propose(string by, TimeProvider clock)
    {
        RequireDraftOf(by);
        (Reason, Evidence) = (Reasoned(Reason), Proven(Evidence));
        (State, ProposedAt) = (ProposalState.Proposed, clock.GetUtcNow());
        Revision++;
    }

    /// <exception cref="RuleException">`proposal-not-open`, `reviewer-is-author`, `answer-missing`.</exception>
    public void Accept(string answer, string by, TimeProvider clock) => Decide(ProposalState.Accepted, answer, by, clock);

    /// <summary>Its change stands in a release.</summary>
    public void Publish(string releaseNumber)
    {
        ReleaseNumber = releaseNumber;
        Revision++;
    }

    /// <exception cref="RuleException">As <see cref="Accept"/>.</exception>
    public void Refuse(string answer, string by, TimeProvider clock) => Decide(ProposalState.Refused, answer, by, clock);

    /// <summary>Whether this person may decide it now.</summary>
    /// <exception cref="RuleException">`proposal-not-open`, `reviewer-is-author`.</exception>
    public void AllowDeciding(string by)
    {
        if (State != ProposalState.Proposed)
            throw new RuleException("proposal-not-open", $"Proposal {Number} does not wait for a decision: it is {State}. Nothing was changed.");
        if (by == ProposedBy)
            throw new RuleException("reviewer-is-author", $"Proposal {Number} is decided by somebody other than its author. Nothing was changed.");
    }

    private void Write(NewProposal given)
    {
        (Change, SeenRelease) = (given.Change, given.SeenRelease);
        // A draft may lack what a proposal must have.
        (Reason, Evidence) = given.IsDraft ? (given.Reason.Trim(), given.Evidence.Trim()) : (Reasoned(given.Reason), Proven(given.Evidence));
    }

    private void RequireAuthor(string by)
    {
        if (by != ProposedBy)
            throw new RuleException("not-the-author", $"Proposal {Number} is its author's alone to change. Nothing was changed.");
    }

    private void RequireDraftOf(string by)
    {
        RequireAuthor(by);
        if (State != ProposalState.Draft)
            throw new RuleException("proposal-not-a-draft", $"Proposal {Number} is no draft any more. Nothing was changed.");
    }

    private static string Reasoned(string reason) => Required(reason, "reason-missing", "A proposal gives its reason. Nothing was saved.");

    private static string Proven(string evidence) => Required(evidence, "evidence-missing", "A proposal says on what evidence it rests. Nothing was saved.");

    private void Decide(ProposalState state, string answer, string by, TimeProvider clock)
    {
        AllowDeciding(by);
        Answer = Required(answer, "answer-missing", "A decision has a reason that everybody can read. Nothing was changed.");
        (State, DecidedBy, DecidedAt) = (state, by, clock.GetUtcNow());
        Revision++;
    }

    private static string Required(string text, string code, string message) =>
        string.IsNullOrWhiteSpace(text) ? throw new RuleException(code, message) : text.Trim();

    internal static void Map(ModelBuilder model) => model.Entity<ChangeProposal>(entity =>
    {
        entity.ToTable("change_proposals");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(proposal => proposal.Ref);
        entity.Property(proposal => proposal.Change).HasConversion(
            change => ChangeJson.Write(change), json => ChangeJson.Read(json), new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<Change>(false));
        entity.Property(proposal => proposal.State).HasConversion<string>().HasMaxLength(10);
        entity.Property(proposal => proposal.ProposedBy).HasMaxLength(200);
        entity.Property(proposal => proposal.DecidedBy).HasMaxLength(200);
        entity.Property(proposal => proposal.ReleaseNumber).HasMaxLength(20);
        entity.Property(proposal => proposal.SeenRelease).HasMaxLength(20);
        entity.Property(proposal => proposal.Key).HasMaxLength(ProposalRemark.LongestKey);
        entity.HasIndex(proposal => new { proposal.ProposedBy, proposal.Key }).IsUnique();
        entity.Property(proposal => proposal.Revision).IsConcurrencyToken();
        entity.HasIndex(proposal => proposal.Number).IsUnique();
    });
}
