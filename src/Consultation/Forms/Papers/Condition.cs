namespace Talaia.Consultation.Forms.Papers;

/// <summary>What a condition says of an answer.</summary>
public enum Says
{
    /// <summary>All parts hold.</summary>
    All,

    /// <summary>One of the parts holds.</summary>
    Any,
    Is,
    IsNot,

    /// <summary>It is among those chosen.</summary>
    Has,
    HasNot,
    IsAnswered,
    IsNotAnswered,
    LessThan,
    AtMost,
    MoreThan,
    AtLeast,

    /// <summary>Something else: its author's expression has to do.</summary>
    Other,
}

/// <summary>When a question is asked, taken apart so that it can be said in words on paper.</summary>
/// <param name="Question">The path of the question that it looks at; empty for <see cref="Says.All"/>, <see cref="Says.Any"/> and <see cref="Says.Other"/>.</param>
/// <param name="Value">A choice's code, a number, a text; of <see cref="Says.Other"/> the expression.</param>
public sealed record Condition(Says Says, string Question, string Value, IReadOnlyList<Condition> Parts);
