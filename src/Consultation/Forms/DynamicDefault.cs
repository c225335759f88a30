using System.Text.RegularExpressions;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms;

/// <summary>Whether a default is an expression: it calls a function, refers to a question, or reckons.</summary>
internal static partial class DynamicDefault
{
    public static bool Is(string? text, QuestionType type)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        foreach (Match token in Tokens().Matches(text))
        {
            if (!token.Groups["dynamic"].Success)
                continue;

            // 2026-03-01 and 41.4 -2.1 are values though they have a hyphen.
            return token.Value != "-" || type.Answer is not (AnswerKind.Date or AnswerKind.DateTime or AnswerKind.Time or AnswerKind.Point or AnswerKind.Line or AnswerKind.Area);
        }

        return false;
    }

    /// <summary>Pieces of an expression, the first that fits; those marked make it dynamic.</summary>
    [GeneratedRegex("""
        -?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?|\d{2}:\d{2}:\d{2}
        |-?\d+\.\d*|-?\.\d+|-?\d+
        |(?<dynamic>[*+|-]|\ mod\ |\ div\ )
        |"[^"]*"|'[^']*'
        |(?<dynamic>\$\{[^}]+\})
        |(?<dynamic>[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?[(\[])
        |[\p{L}_][\p{L}\p{N}_.-]*://
        |[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
