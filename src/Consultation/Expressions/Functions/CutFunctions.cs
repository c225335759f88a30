using System.Globalization;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Parts of texts.</summary>
internal static class CutFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["substring"] = new(2, 3, Substring),
        ["substr"] = new(2, 3, Substr),
        ["substring-before"] = new(2, 2, a => a.Text(0) is var text && text.IndexOf(a.Text(1), StringComparison.Ordinal) is > 0 and var at ? a.Made(text[..at]) : TextValue.Empty),
        ["substring-after"] = new(2, 2, After),
    };

    private static Value After(Arguments a)
    {
        var (text, mark) = (a.Text(0), a.Text(1));
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? TextValue.Empty : a.Made(text[(at + mark.Length)..]);
    }

    /// <summary>From a place on, counted from 1, so many characters (XPath 1.0, 4.2).</summary>
    private static Value Substring(Arguments a)
    {
        var text = a.Text(0);
        var first = Numbers.Round(a.Number(1));
        var end = a.Has(2) ? first + Numbers.Round(a.Number(2)) : double.PositiveInfinity;
        if (double.IsNaN(first) || double.IsNaN(end))
            return TextValue.Empty;
        var from = (int)Math.Clamp(first - 1, 0, text.Length);
        var to = (int)Math.Clamp(end - 1, from, text.Length);
        return a.Made(text[from..to]);
    }

    /// <summary>From a place to before another, counted from 0, or from the end where negative.</summary>
    private static Value Substr(Arguments a)
    {
        var text = a.Text(0);
        if (Integer(a.Text(1)) is not { } first || (a.Has(2) ? Integer(a.Text(2)) : text.Length) is not { } end)
            return TextValue.Empty;
        var (from, to) = (Place(first, text.Length), Place(end, text.Length));
        return from < to ? a.Made(text[from..to]) : TextValue.Empty;
    }

    private static int Place(double place, int length) => (int)Math.Clamp(place < 0 ? length + place : place, 0, length);

    /// <summary>The whole number that a text begins with; null where it begins with none.</summary>
    internal static double? Integer(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var sign = !trimmed.IsEmpty && trimmed[0] is '-' or '+' ? 1 : 0;
        var end = sign;
        while (end < trimmed.Length && char.IsAsciiDigit(trimmed[end]))
            end++;
        return end == sign ? null : double.Parse(trimmed[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
