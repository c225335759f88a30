using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>About answers that name several choices, with spaces between.</summary>
internal static class ChoiceFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["selected"] = new(2, 2, a => TruthValue.Of(Words.Chosen(a.Text(0)).Contains(Words.Trimmed(a.Text(1)), StringComparer.Ordinal))),
        ["selected-at"] = new(2, 2, a => new TextValue(At(Words.Chosen(a.Text(0)), CutFunctions.Integer(a.Text(1))))),
        ["count-selected"] = new(1, 1, a => new NumberValue(Words.Of(a.Text(0)).Length)),
        ["jr:choice-name"] = new(2, 2, a => new TextValue(a.Surroundings.ChoiceName(a.Evaluator.Current, a.Text(0), a.Text(1)) ?? throw a.Wrong("the second argument is no question with choices."))),
    };

    private static string At(string[] chosen, double? place) => place is >= 0 && place < chosen.Length ? chosen[(int)place] : "";
}
