using System.Text;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Texts compared, joined and changed.</summary>
internal static class TextFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["string"] = new(0, 1, a => new TextValue(a.ValueOrHere(0).Text)),
        ["concat"] = new(0, Function.Any, a => Joined(a, "", 0)),
        ["join"] = new(1, Function.Any, a => Joined(a, a.Text(0), 1)),
        ["starts-with"] = new(2, 2, a => TruthValue.Of(a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal))),
        ["ends-with"] = new(2, 2, a => TruthValue.Of(a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal))),
        ["contains"] = new(2, 2, a => TruthValue.Of(a.Text(0).Contains(a.Text(1), StringComparison.Ordinal))),
        ["string-length"] = new(0, 1, a => new NumberValue(a.ValueOrHere(0).Text.Length)),
        ["normalize-space"] = new(0, 1, a => a.Made(string.Join(' ', Words.Of(a.ValueOrHere(0).Text)))),
        ["translate"] = new(3, 3, Translated),
        ["upper-case"] = new(1, 1, a => a.Made(a.Text(0).ToUpperInvariant())),
        ["lower-case"] = new(1, 1, a => a.Made(a.Text(0).ToLowerInvariant())),
        ["regex"] = new(2, 2, a => TruthValue.Of(Pattern.Matches(a.Text(0), a.Text(1), a))),
    };

    private static TextValue Joined(Arguments a, string glue, int from)
    {
        var text = new StringBuilder();
        var first = true;
        foreach (var value in a.Each(from))
        {
            var part = value.Text;
            a.Make((long)text.Length + glue.Length + part.Length);
            a.Spend(1 + ((glue.Length + part.Length) >> 4));
            if (!first)
                text.Append(glue);
            text.Append(part);
            first = false;
        }

        return new TextValue(text.ToString());
    }

    private static Value Translated(Arguments a)
    {
        var (text, from, to) = (a.Text(0), a.Text(1), a.Text(2));
        var map = new Dictionary<char, int>();
        for (var i = 0; i < from.Length; i++)
            map.TryAdd(from[i], i);
        var changed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!map.TryGetValue(c, out var place))
                changed.Append(c);
            else if (place < to.Length)
                changed.Append(to[place]);
        }

        return a.Made(changed.ToString());
    }
}
