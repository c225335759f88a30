namespace Talaia.Consultation.Forms.Types;

/// <summary>A type of question.</summary>
/// <param name="Name">As XLSForm documents it: <c>integer</c>, <c>select_one</c>…</param>
/// <param name="IsShown">Whether it has something to show; others are reckoned or recorded.</param>
/// <param name="IsServed">Whether our pages ask it; others are read, exported, and named in a warning.</param>
public sealed record QuestionType(string Name, AnswerKind Answer, bool IsShown = true, bool IsServed = true)
{
    public const string SelectOne = "select_one";
    public const string SelectMultiple = "select_multiple";
    public const string SelectOneExternal = "select_one_external";
    public const string Rank = "rank";
    public const string Calculate = "calculate";

    public bool IsChoice => Answer is AnswerKind.One or AnswerKind.Several or AnswerKind.Ranked;

    /// <summary>Whether the type shows a hint of its own, so that it may stand without a label.</summary>
    internal bool HasHint => Name is "geopoint" or "phone number" || Name.StartsWith("number of days", StringComparison.Ordinal);
}
