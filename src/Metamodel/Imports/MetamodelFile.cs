using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;

namespace Talaia.Metamodel.Imports;

/// <summary>
/// Reads a metamodel from CSV. All or nothing: every problem found is named with its line. What is read is a tree of four levels in which each code
/// stands once, each parent one level above its child, and what an element requires exists and does not run in a circle.
/// </summary>
public static class MetamodelFile
{
    public const string Header =
        "code,level,parent,type,name_ca,name_es,name_en,name_oc,description_ca,description_es,description_en,description_oc,"
        + "status,population_from,population_to,maturity,sdg,agenda_axis,law,requires,source";

    /// <summary>More elements than this are no metamodel.</summary>
    public const int MostElements = 20_000;

    private const int MostPeople = 100_000_000;

    /// <returns>The elements in tree order: each parent before its children, siblings in the order of the file.</returns>
    /// <exception cref="InputException">The file cannot be taken; nothing was changed.</exception>
    public static IReadOnlyList<ElementLine> Read(Stream csv, string? file = null)
    {
        var problems = new ProblemList();
        var lines = StrictCsv.Read(csv, CsvHeader.Exactly(Header), problems, new CsvLimits(MostElements), file).Select(Element).ToList();
        ElementTree.Check(lines, problems, file);
        problems.ThrowIfAny();
        return ElementTree.InOrder(lines);
    }

    private static ElementLine Element(CsvLine line) => new(
        line.Number,
        line.Required("code", 60),
        Level(line),
        line.Text("parent", 60) is { Length: > 0 } parent ? parent : null,
        line.Text("type", 60),
        Name(line),
        Texts(line, "description", 4_000),
        line.Text("status", 60),
        line.Whole("population_from", 0, MostPeople),
        line.Whole("population_to", 0, MostPeople),
        line.Whole("maturity", 1, 5),
        Goals(line),
        line.Whole("agenda_axis", 1, 4),
        line.Text("law"),
        List(line.Text("requires", 1_000)),
        line.Text("source", 500));

    private static int Level(CsvLine line)
    {
        if (line.Whole("level", 1, 4) is { } level)
            return level;
        if (line["level"].Length == 0)
            line.Refuse("missing", "level", "«level» is empty");
        return 0;
    }

    private static LocalizedText Name(CsvLine line)
    {
        line.Required("name_ca");
        return Texts(line, "name", 200);
    }

    private static LocalizedText Texts(CsvLine line, string column, int most) =>
        new(line.Text($"{column}_ca", most), line.Text($"{column}_es", most), line.Text($"{column}_en", most), line.Text($"{column}_oc", most));

    private static List<int> Goals(CsvLine line)
    {
        var goals = new List<int>();
        foreach (var text in List(line.Text("sdg")))
        {
            if (int.TryParse(text, out var goal) && goal is >= 1 and <= 17)
                goals.Add(goal);
            else
                line.Refuse("bad-number", "sdg", "«sdg» must be numbers from 1 to 17 separated by |");
        }

        return goals;
    }

    private static string[] List(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
