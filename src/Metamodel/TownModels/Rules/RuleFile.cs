using Talaia.Kernel.Languages;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels.Maturity;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>Reads the rules of the town models from a CSV file.</summary>
internal static class RuleFile
{
    private const string Columns = "population_from,population_to,maturity,element,expected,reason_ca,reason_es,reason_en,source";
    private const int MostPeople = 100_000_000;

    private static readonly string[] MoreColumns = ["reason_oc"];

    /// <param name="pieces">Codes that a rule may name.</param>
    public static List<RuleFacts> Read(Stream csv, IReadOnlySet<string> pieces, ProblemList problems)
    {
        var lines = new List<(int Number, RuleFacts Facts)>();
        var byElement = new Dictionary<string, List<(int Number, RuleFacts Facts)>>(StringComparer.Ordinal);
        foreach (var line in StrictCsv.Read(csv, CsvHeader.With(Columns, MoreColumns.Contains), problems, new CsvLimits(100_000)))
        {
            var facts = Facts(line, pieces);
            if (!byElement.TryGetValue(facts.Element, out var others))
                byElement[facts.Element] = others = [];
            if (facts.Element.Length > 0 && others.Find(other => other.Facts.Maturity == facts.Maturity && other.Facts.Overlaps(facts)) is { Facts: not null } other)
                line.Refuse("overlap", "element", $"towns of this size and level have a rule on «{facts.Element}» in line {other.Number} already");
            others.Add((line.Number, facts));
            lines.Add((line.Number, facts));
        }

        if (lines.Count == 0 && problems.IsEmpty)
            problems.Add("empty", "the file holds no rule", new Kernel.Problems.Where(null, 1));
        return [.. lines.Select(line => line.Facts)];
    }

    private static RuleFacts Facts(CsvLine line, IReadOnlySet<string> pieces)
    {
        var from = line.Whole("population_from", 0, MostPeople);
        var to = line.Whole("population_to", 0, MostPeople);
        if (from > to)
            line.Refuse("bad-number", "population_to", $"«population_to» {to} is less than «population_from» {from}");
        if (line["maturity"].Length == 0)
            line.Refuse("missing", "maturity", "«maturity» is empty");
        return new RuleFacts(
            from,
            to,
            line.Whole("maturity", MaturityLevel.Least, MaturityLevel.Most) ?? MaturityLevel.Least,
            Element(line, pieces),
            Expected(line),
            new LocalizedText(
                line.Required("reason_ca", 1_000), line.Text("reason_es", 1_000), line.Text("reason_en", 1_000), line.Columns.Contains("reason_oc") ? line.Text("reason_oc", 1_000) : null),
            line.Required("source", 1_000));
    }

    private static string Element(CsvLine line, IReadOnlySet<string> pieces)
    {
        var code = line.Required("element", ElementCodes.MaxLength);
        if (code.Length > 0 && !pieces.Contains(code))
            line.Refuse("unknown-element", "element", $"there is no piece «{code}» in the latest release");
        return code;
    }

    private static Expectation Expected(CsvLine line)
    {
        switch (line["expected"])
        {
            case "expected":
                return Expectation.Expected;
            case "optional":
                return Expectation.Optional;
            case "none":
                return Expectation.None;
            default:
                line.Refuse("bad-word", "expected", "«expected» must be expected, optional or none");
                return Expectation.None;
        }
    }
}
