using System.Buffers;
using System.Text;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Questionnaires;

/// <summary>Whether a value can be taken as the answer of a question. The problem's place is the section (sheet) and the path (cell).</summary>
public static class AnswerCheck
{
    /// <summary>Most characters of a free text (UTF-16 units).</summary>
    public const int LongestText = 4_000;

    /// <returns>What is wrong, or null.</returns>
    public static Problem? Check(Questionnaire questionnaire, string path, AnswerValue value)
    {
        var question = questionnaire.Find(path);
        if (question is null)
            return new Problem("unknown-path", $"The questionnaire has no question «{Shown(path)}».", new Where(Cell: Shown(path)));
        if (value.IsEmpty)
            return null; // clears the answer
        return FormAnswerCheck.Check(questionnaire.Form.Form, question, path, value);
    }

    internal static (string? Code, string Why) CheckText(string text)
    {
        if (text.Length > LongestText)
            return ("text-too-long", $"takes at most {LongestText} characters and was given {text.Length}");
        return HasBroken(text) ? ("control-characters", "holds characters that are not text") : default;
    }

    /// <summary>Control characters other than line ends and tabs, and halves of surrogate pairs, which no database keeps faithfully.</summary>
    private static bool HasBroken(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
                return true;
            text = text[length..];
        }

        return false;
    }

    private static string Shown(string path) =>
        string.Concat((path.Length > 80 ? path[..80] + "…" : path).Where(c => !char.IsControl(c)));
}
