using System.Globalization;
using System.Text;

namespace Talaia.Foresight.Emergence;

/// <summary>Rankings as the contract has them: `cutoff,rank,term,score,probability`, UTF-8, lines end with a line feed.</summary>
public static class EmergenceCsv
{
    public const string Header = "cutoff,rank,term,score,probability\n";

    /// <summary>The lines of one cut-off (a period as the contract writes it), without the header.</summary>
    public static string Lines(string cutoff, IEnumerable<EmergenceRow> rows)
    {
        var lines = new StringBuilder();
        foreach (var row in rows)
            lines.Append(CultureInfo.InvariantCulture, $"{cutoff},{row.Rank},{Quoted(row.Term)},{row.Score:0.00},{row.Probability:0.0000}\n");
        return lines.ToString();
    }

    private static string Quoted(string term)
    {
        if (term is ['=' or '+' or '-' or '@', ..])
            term = "'" + term; // a spreadsheet would take it for a formula
        return term.AsSpan().ContainsAny(",\"\n\r") ? $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : term;
    }
}
