namespace Talaia.Consultation.Forms.Types;

/// <summary>What an answer is, whatever the type is called.</summary>
public enum AnswerKind
{
    /// <summary>No answer: a note.</summary>
    Nothing,
    Text,
    Integer,
    Decimal,
    Date,
    Time,
    DateTime,

    /// <summary>Exactly one of the choices.</summary>
    One,

    /// <summary>Any of the choices.</summary>
    Several,

    /// <summary>All choices in an order.</summary>
    Ranked,

    /// <summary>“OK” where somebody ticked it.</summary>
    Acknowledged,

    /// <summary>The name of an uploaded file.</summary>
    File,
    Point,
    Line,
    Area,
}
