using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Kernel.Texts;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.Lists;

/// <summary>Reads a list of municipalities as people have it: a line each, by code or name, or the column of a table that holds either.</summary>
internal static class WrittenTowns
{
    public const int LongestText = 200_000;

    /// <param name="text">Of a line the first cell that names a municipality counts; cells stand between commas, semicolons or tabs. Empty lines and a line of headers are passed over.</param>
    /// <returns>Codes, each once.</returns>
    /// <exception cref="InputException">`unknown-municipality`, `ambiguous-municipality` with line, `list-empty`, `text-too-long`.</exception>
    public static List<string> Read(string text, IReadOnlyList<MunicipalityRow> towns)
    {
        if (text.Length > LongestText)
            throw new InputException(new Problem("text-too-long", $"A list has at most {LongestText} characters. Nothing was saved."));
        var codes = towns.SelectMany(town => new[] { (Code: town.Codi6, Town: town), (Code: town.Codi6[..5], Town: town) }).ToLookup(pair => pair.Code, pair => pair.Town.Codi6, StringComparer.Ordinal);
        var names = towns.SelectMany(town => new[] { town.Name, town.IndexName }.Select(name => (Name: Folding.Fold(name), town.Codi6)).Distinct()).ToLookup(pair => pair.Name, pair => pair.Codi6, StringComparer.Ordinal);
        var (found, problems) = (new List<string>(), new ProblemList());
        foreach (var (at, line) in text.Split('\n').Index())
        {
            var whole = line.Trim().Trim('"');
            if (whole.Length == 0)
                continue;
            // The whole line first: names of municipalities have commas («Bisbal d’Empordà, la»).
            var cells = line.Split([',', ';', '\t']).Select(cell => cell.Trim().Trim('"')).Prepend(whole).Where(cell => cell.Length > 0).ToList();
            var known = cells.Select(cell => codes[cell].Concat(names[Folding.Fold(cell)]).Distinct().ToList()).FirstOrDefault(one => one.Count > 0);
            if (known is [var only])
                found.Add(only);
            else if (known is not null)
                problems.Add("ambiguous-municipality", $"«{whole}» is the name of {known.Count} municipalities: give its code.", new Where(Line: at + 1, Cell: whole));
            else if (at > 0 || cells.Exists(cell => cell.Any(char.IsAsciiDigit)))
                problems.Add("unknown-municipality", $"There is no municipality «{whole}».", new Where(Line: at + 1, Cell: whole));
        }

        problems.ThrowIfAny();
        return found.Count > 0 ? [.. found.Distinct()] : throw new InputException(new Problem("list-empty", "No municipality was named. Nothing was saved.", new Where(Cell: "towns")));
    }
}
