using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Solutions;

/// <summary>What the lines of a file of solutions may name.</summary>
internal sealed record SolutionContext(IReadOnlySet<string> Bodies, IReadOnlySet<string> Elements, ReachCodes Reaches);

/// <summary>Reads solutions from a CSV file.</summary>
internal static class SolutionFile
{
    private const string Columns =
        "provider,code,name,description_ca,description_es,description_en,recipients,population_to,scope_kind,scope_code,elements,source,source_date";

    /// <summary>Columns that a file may have besides.</summary>
    private static readonly string[] MoreColumns = ["how_to_ask_ca", "how_to_ask_es", "how_to_ask_en", "how_to_ask_oc", "checked_on"];

    public static Dictionary<string, SolutionFacts> Read(Stream csv, SolutionContext context, ProblemList problems)
    {
        var lines = new Dictionary<string, (int Number, SolutionFacts Facts)>(StringComparer.Ordinal);
        foreach (var line in StrictCsv.Read(csv, CsvHeader.With(Columns, MoreColumns.Contains), problems, new CsvLimits(20_000)))
        {
            var facts = Facts(line, context);
            if (facts.Code.Length > 0 && !lines.TryAdd(facts.Code, (line.Number, facts)))
                line.Refuse("duplicate", "code", $"the code «{facts.Code}» stands in line {lines[facts.Code].Number} already");
        }

        return lines.ToDictionary(line => line.Key, line => line.Value.Facts, StringComparer.Ordinal);
    }

    private static SolutionFacts Facts(CsvLine line, SolutionContext context) => new(
        Code(line),
        Provider(line, context),
        line.Required("name", 300),
        new LocalizedText(line.Required("description_ca", 5_000), line.Text("description_es", 5_000), line.Text("description_en", 5_000)),
        line.Text("recipients", 1_000),
        line.Whole("population_to", 0, 100_000_000),
        context.Reaches.Read(line, "scope_kind", "scope_code"),
        Elements(line, context),
        Source(line),
        line.Text("source_date", 40),
        new LocalizedText(HowToAsk(line, "ca"), HowToAsk(line, "es"), HowToAsk(line, "en"), HowToAsk(line, "oc")),
        CheckedOn(line));

    private static string HowToAsk(CsvLine line, string language) =>
        $"how_to_ask_{language}" is var column && line.Columns.Contains(column) ? line.Text(column, 2_000) : "";

    private static DateOnly? CheckedOn(CsvLine line)
    {
        if (!line.Columns.Contains("checked_on") || line["checked_on"].Length == 0)
            return null;
        if (DateOnly.TryParseExact(line["checked_on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        line.Refuse("bad-date", "checked_on", "«checked_on» must be a day written as 2026-11-30");
        return null;
    }

    private static string Code(CsvLine line)
    {
        var code = line["code"];
        if (code.Length <= 80 && ElementCodes.IsCode(code))
            return code;
        line.Refuse("bad-code", "code", "«code» must be letters, digits, dots, hyphens and underscores, at most 80");
        return "";
    }

    private static string Provider(CsvLine line, SolutionContext context)
    {
        var provider = line.Required("provider", 40);
        if (provider.Length > 0 && !context.Bodies.Contains(provider))
            line.Refuse("unknown-provider", "provider", $"there is no body «{provider}»");
        return provider;
    }

    private static IReadOnlyList<string> Elements(CsvLine line, SolutionContext context)
    {
        var codes = ElementCodes.List(line.Text("elements", 10_000));
        foreach (var code in codes.Where(code => !context.Elements.Contains(code)))
            line.Refuse("unknown-element", "elements", $"there is no element «{code}» in the latest release");
        return codes;
    }

    private static string Source(CsvLine line)
    {
        var source = line.Required("source", 1_000);
        if (source.Length > 0 && !SolutionFacts.IsAddress(source))
            line.Refuse("bad-address", "source", "«source» must be an address that begins with https:// or http://");
        return source;
    }
}
