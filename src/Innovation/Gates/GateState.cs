namespace Talaia.Innovation.Gates;

public enum GateState
{
    /// <summary>Ballots are taken.</summary>
    Open,

    /// <summary>Counted: the result waits for the decision of the body.</summary>
    Counted,

    /// <summary>Fewer ballots than the quorum: nothing is decided, and it may be voted again.</summary>
    NoQuorum,

    /// <summary>Decided, with reasons.</summary>
    Decided,
}
