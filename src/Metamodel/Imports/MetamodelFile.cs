using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Imports;

/// <summary>Reads a metamodel from a CSV file, without any database, and refuses what is not a sound tree of four levels.</summary>
public static class MetamodelFile
{
    public const int MostElements = 20_000;

    public const string Columns =
        "code,level,parent,type,name_ca,name_es,name_en,name_oc,description_ca,description_es,description_en,description_oc," +
        "status,population_from,population_to,maturity,sdg,agenda_axis,law,requires,source";

    /// <summary>Columns that may stand behind the others, all four or none.</summary>
    public const string InPlaceColumns = "in_place_ca,in_place_es,in_place_en,in_place_oc";

    private const int MostPeople = 100_000_000;

    private static readonly string[] TypesByLevel = ["area", "challenge", "need", "piece"];

    /// <param name="file">Name of the file in problems.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public static MetamodelTree Read(Stream stream, string? file = null) => Read(stream, file, null);

    /// <param name="inPlace">Takes, by code, what the file says of when an element is in place.</param>
    internal static MetamodelTree Read(Stream stream, string? file, Dictionary<string, LocalizedText>? inPlace)
    {
        var problems = new ProblemList();
        var warnings = new List<Warning>();
        var lines = new Dictionary<string, ElementLine>(StringComparer.Ordinal);
        foreach (var line in StrictCsv.Read(stream, CsvHeader.Exactly(Columns, InPlaceColumns), problems, new CsvLimits(MostElements), file))
        {
            var facts = Facts(line, warnings);
            if (facts.Code.Length > 0 && !lines.TryAdd(facts.Code, new ElementLine(line, facts)))
                line.Refuse("duplicate", "code", $"the code «{facts.Code}» stands in line {lines[facts.Code].Line.Number} already");
            if (line.Columns.Contains("in_place_ca") && Texts(line, "in_place", 2_000) is { IsEmpty: false } texts)
                inPlace?.TryAdd(facts.Code, texts);
        }

        if (lines.Count == 0 && problems.IsEmpty)
            problems.Add("empty", "the file holds no element", new Where(file, 1));
        TreeRules.Check(lines);
        problems.ThrowIfAny();
        return new MetamodelTree(TreeRules.InOrder([.. lines.Values.Select(line => line.Facts)]), warnings);
    }

    private static ElementFacts Facts(CsvLine line, List<Warning> warnings)
    {
        var level = line.Whole("level", 1, 4);
        if (line["level"].Length == 0)
            line.Refuse("missing", "level", "«level» is empty");
        if (line["name_ca"].Length == 0)
            line.Refuse("missing", "name_ca", "«name_ca» is empty: every element has a Catalan name");
        var from = line.Whole("population_from", 0, MostPeople);
        var to = line.Whole("population_to", 0, MostPeople);
        if (from > to)
            line.Refuse("bad-number", "population_to", $"«population_to» {to} is less than «population_from» {from}");
        return new ElementFacts(
            Code(line),
            line["parent"].Length == 0 ? null : line["parent"],
            level ?? 0,
            Type(line, level, warnings),
            Texts(line, "name", 300),
            Texts(line, "description", 10_000),
            line.Text("status", 40) is { Length: > 0 } status ? status : "in_force",
            from,
            to,
            line.Whole("maturity", 0, 10),
            Goals(line),
            ElementCodes.Join(ElementCodes.List(line.Text("agenda_axis", 100))),
            line.Text("law", 1_000),
            ElementCodes.Join(ElementCodes.List(line.Text("requires", 10_000))),
            line.Text("source", 2_000),
            line.Columns.Contains("in_place_ca") ? Texts(line, "in_place", 2_000) : LocalizedText.Empty);
    }

    private static string Code(CsvLine line)
    {
        var code = line["code"];
        if (ElementCodes.IsCode(code))
            return code;
        line.Refuse("bad-code", "code", "«code» must be letters, digits, dots, hyphens and underscores, at most 100");
        return "";
    }

    private static string Type(CsvLine line, int? level, List<Warning> warnings)
    {
        var type = line.Text("type", 40);
        if (type.Length > 0 || level is null)
            return type;
        type = TypeOf(level.Value);
        warnings.Add(new Warning("type-by-level", $"«type» is empty: taken as {type} by its level", line.Number, line["code"]));
        return type;
    }

    /// <summary>The type that an element has by its level, 1–4, where nobody gives another.</summary>
    internal static string TypeOf(int level) => TypesByLevel[level - 1];

    private static string Goals(CsvLine line)
    {
        var goals = ElementCodes.List(line.Text("sdg", 100));
        if (goals.Any(goal => !int.TryParse(goal, System.Globalization.NumberStyles.None, null, out var number) || number is < 1 or > 17))
            line.Refuse("bad-number", "sdg", "«sdg» must be whole numbers from 1 to 17, separated by |");
        return ElementCodes.Join(goals);
    }

    private static LocalizedText Texts(CsvLine line, string column, int most) => new(
        line.Text(column + "_ca", most), line.Text(column + "_es", most), line.Text(column + "_en", most), line.Text(column + "_oc", most));
}
