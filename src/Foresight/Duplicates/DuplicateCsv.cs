using System.Globalization;
using System.Text;

namespace Talaia.Foresight.Duplicates;

/// <summary>Pairs as `foresight duplicates` writes them: RFC 4180, header `a,b,score`, scores from 0 to 1 with four decimals.</summary>
public static class DuplicateCsv
{
    public static string Of(IEnumerable<DuplicatePair> pairs)
    {
        var csv = new StringBuilder("a,b,score\n");
        foreach (var pair in pairs)
            csv.Append(CultureInfo.InvariantCulture, $"{Field(pair.A)},{Field(pair.B)},{pair.Score:0.####}\n");
        return csv.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
