namespace Talaia.Metamodel.Proposals;

/// <summary>A draft is its author's alone; what is proposed waits for the steward's public answer.</summary>
public enum ProposalState
{
    Draft,
    Proposed,
    Accepted,
    Refused,
}
