using System.Globalization;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Kernel.Problems;
using Filling = Talaia.Consultation.Forms.Filling;

namespace Talaia.Consultation.Questionnaires;

/// <summary>Whether a value can be the answer to a question of a form, by its type. What its author's rules say of it is known only beside the other answers.</summary>
internal static class FormAnswerCheck
{
    public static Problem? Check(Form form, Question asked, string path, AnswerValue value)
    {
        if (FormPath.Repetitions(path).Any(repetition => repetition.Count is 0 or > FormPath.MostRepetitions))
            return Wrong("too-many-repetitions", $"takes at most {FormPath.MostRepetitions} repetitions");
        if (form.Find(asked.Path) is not FormQuestion question)
            return int.TryParse(value.Parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= FormPath.MostRepetitions
                ? null : Wrong("too-many-repetitions", $"takes the number of its repetitions, at most {FormPath.MostRepetitions}");
        if (question is { Calculation: not null, Trigger: null } || !question.IsShown)
            return Wrong("read-only", "is not answered by anybody");
        if (value.IsList && question.Type.Answer is not (AnswerKind.Several or AnswerKind.Ranked or AnswerKind.Point or AnswerKind.Acknowledged))
            return Wrong("one-answer-only", "takes one answer, not a list");
        if (asked.Choices.Count > 0 && Named(question, value).FirstOrDefault(code => !asked.Choices.Contains(code)) is not null)
            return Wrong("not-a-choice", $"takes only {string.Join(", ", asked.Choices.Take(20))}");
        if (AnswerCheck.CheckText(Text(value)) is { Code: { } code } text)
            return Wrong(code, text.Why);
        return CodeOf(question, Written(question, Text(value))) is { } kind ? Wrong(kind, "takes another kind of answer") : null;

        Problem Wrong(string code, string why) => new(code, $"{path} {why}.", new Where(Sheet: asked.Section, Cell: path));
    }

    public static AnswerValue? Canonical(FormQuestion question, Question asked, AnswerValue value) => question.Type.Answer switch
    {
        AnswerKind.Several when asked.Choices.Count > 0 && Named(question, value).ToHashSet() is var named => AnswerValue.Of(asked.Choices.Where(named.Contains)),
        AnswerKind.Several or AnswerKind.Ranked => AnswerValue.Of(Named(question, value).Distinct()),
        _ => AnswerValue.Of(Written(question, Text(value))),
    };

    /// <summary>The answer as expressions read it: of several choices, with blanks between.</summary>
    public static string Text(AnswerValue value) => string.Join(' ', value.Parts);

    private static IEnumerable<string> Named(FormQuestion question, AnswerValue value) => question.Type.Answer is AnswerKind.Several or AnswerKind.Ranked
        ? value.Parts.SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : value.Parts;

    /// <summary>As people and browsers write numbers and times, into the form that expressions know: a decimal comma, hours without seconds.</summary>
    private static string Written(FormQuestion question, string text) => question.Type.Answer switch
    {
        AnswerKind.Integer => text.Trim(),
        AnswerKind.Decimal or AnswerKind.Point => text.Trim().Replace(',', '.'),
        AnswerKind.Line => Points.Canonical(text, isArea: false),
        AnswerKind.Area => Points.Canonical(text, isArea: true),
        AnswerKind.Time when text.Length == 5 => $"{text}:00",
        AnswerKind.DateTime when text.Length == 16 => $"{text}:00",
        _ => text,
    };

    /// <returns>The code of what is wrong; null where the text is of the question's kind.</returns>
    private static string? CodeOf(FormQuestion question, string text) => question.Type.Answer switch
    {
        AnswerKind.Integer when !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "not-an-integer",
        AnswerKind.Decimal when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) => "not-a-number",
        AnswerKind.Decimal when question.Type.Name == "range" && Filling.AnswerForm.Of(question, text).Length == 0 => "out-of-range",
        AnswerKind.Date when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "not-a-date",
        AnswerKind.Time or AnswerKind.DateTime when Filling.AnswerForm.Of(question, text).Length == 0 => "not-a-time",
        AnswerKind.Acknowledged when text != "OK" => "not-a-choice",
        AnswerKind.Point when !Points.IsOne(text) => "not-a-place",
        AnswerKind.Line when !Points.IsLine(text) => "not-a-line",
        AnswerKind.Area when !Points.IsArea(text) => "not-an-area",
        _ => null,
    };
}
