using System.Globalization;
using Talaia.Consultation.Expressions.Values;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>Answers in the form that their kind has: what cannot be one is none.</summary>
internal static class AnswerForm
{
    private static readonly string[] Measures = ["start", "end", "step"];

    public static string Of(FormQuestion question, string text)
    {
        if (text.Length == 0 || question.Type.Name is QuestionType.Calculate)
            return text;
        if (question.Type.Name == "range")
            return Ranged(question, text);
        return question.Type.Answer switch
        {
            AnswerKind.Integer => Whole(text),
            AnswerKind.Decimal => Decimal(text),
            AnswerKind.Date => Date(text),
            AnswerKind.DateTime => Valid(text, text.Contains('T', StringComparison.Ordinal)) ? text : "",
            AnswerKind.Time => Time(text),
            AnswerKind.Acknowledged => text.Equals("OK", StringComparison.OrdinalIgnoreCase) || text == "true" ? "OK" : "",
            _ => text,
        };
    }

    private static string Whole(string text) =>
        Math.Truncate(Numbers.Plain(text)) is >= int.MinValue and <= int.MaxValue and var whole ? ((int)whole).ToString(CultureInfo.InvariantCulture) : "";

    private static string Decimal(string text) => Numbers.Plain(text) is var number && double.IsFinite(number) ? Numbers.Text(number) : "";

    private static string Ranged(FormQuestion question, string text)
    {
        var (start, end) = (Bound("start", 1), Bound("end", 10));
        var number = Numbers.Plain(text);
        var whole = Measures.All(name => Bound(name, 1) == Math.Floor(Bound(name, 1)));
        number = whole ? Math.Truncate(number) : number;
        return number >= Math.Min(start, end) && number <= Math.Max(start, end) ? Numbers.Text(number) : "";

        double Bound(string name, double otherwise) => question.Parameters.TryGetValue(name, out var given) ? Numbers.Plain(given) : otherwise;
    }

    private static string Date(string text) => Valid(text, true) && !text[10..].AsSpan().ContainsAny("Z+-") ? text[..10] : "";

    private static string Time(string text) => Valid($"1970-01-01T{text}", text.Length >= 8) ? text : "";

    private static bool Valid(string text, bool alsoIf)
    {
        try
        {
            return alsoIf && Instants.Read(text, TimeZoneInfo.Utc) is not null;
        }
        catch (InstantException)
        {
            return false;
        }
    }
}
