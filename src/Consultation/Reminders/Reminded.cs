namespace Talaia.Consultation.Reminders;

/// <summary>Why a town hall is reminded: how far it has not come.</summary>
public enum Reminded
{
    /// <summary>Nothing saved yet.</summary>
    NotStarted,

    /// <summary>Begun, and answers that sending asks for are missing.</summary>
    NotFinished,

    /// <summary>All is answered and nobody has signed.</summary>
    NotSigned,
}
