namespace Talaia.Kernel.Mail;

/// <summary>How far a letter has come.</summary>
public enum LetterState
{
    /// <summary>To be sent when its next try is due.</summary>
    Waiting,

    /// <summary>In somebody's hands: a node has claimed it and may have given it to the server already.</summary>
    Sending,

    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>Will not be sent unless a person says so: refused for good, or tried for too long.</summary>
    Dead,

    /// <summary>The reader has asked for no letters of this topic.</summary>
    Declined,
}
