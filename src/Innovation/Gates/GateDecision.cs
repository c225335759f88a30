using Talaia.Innovation.Tallies;

namespace Talaia.Innovation.Gates;

/// <summary>What was decided at a gate. Never changed.</summary>
/// <param name="Outcome">One of the gate's outcomes, such as `go`.</param>
/// <param name="Chosen">Slugs of those that go on: those surely chosen, and of the tied those that the body took.</param>
/// <param name="Body">Who decided: the body's name.</param>
public sealed record GateDecision(string Outcome, IReadOnlyList<string> Chosen, string Reasons, string Body, DateOnly On, string RecordedBy);

/// <summary>How the ballots of a gate were counted.</summary>
/// <param name="Rule">Name of the rule, such as `approval`.</param>
/// <param name="HasQuorum">Whether the ballots were enough to decide.</param>
public sealed record GateCount(string Rule, int Seats, int Quorum, bool HasQuorum, ApprovalCount Count);
