using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>Answers that name choices, with spaces between.</summary>
internal static class Chosen
{
    /// <summary>The answer without choices that are not there; a ranking with those it does not name yet.</summary>
    public static string Among(AnswerKind kind, string answer, IReadOnlyList<string> options)
    {
        if (kind == AnswerKind.One)
            return options.Contains(answer, StringComparer.Ordinal) ? answer : "";
        var named = answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => options.Contains(name, StringComparer.Ordinal));
        return string.Join(' ', kind == AnswerKind.Ranked ? named.Union(options, StringComparer.Ordinal) : named);
    }

    /// <summary>The answer as somebody gives it: several choices come in the order of the list.</summary>
    public static string Given(AnswerKind kind, string answer, IReadOnlyList<string> options) => kind switch
    {
        AnswerKind.Several => answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) is var named
            ? string.Join(' ', options.Where(named.Contains).Distinct(StringComparer.Ordinal)) : "",
        _ => Among(kind, answer, options),
    };
}
