namespace Talaia.Metamodel.Proposals;

/// <summary>A draft is its author's alone; what is proposed is discussed by everybody until the steward's public answer.</summary>
public enum ProposalState
{
    Draft,
    Proposed,
    Accepted,
    Refused,

    /// <summary>The author took it back before anybody decided.</summary>
    Withdrawn,
}
