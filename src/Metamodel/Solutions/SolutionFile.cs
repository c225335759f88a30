using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Territory.Scopes;

namespace Talaia.Metamodel.Solutions;

/// <summary>One line of a file of public solutions.</summary>
public sealed record SolutionLine(
    int Line, string Code, string Provider, string Name, LocalizedText Description, string Recipients, int? PopulationTo,
    Scope Scope, IReadOnlyList<string> Elements, string Source, string SourceDate);

/// <summary>Reads public solutions from CSV. All or nothing: every problem found is named with its line.</summary>
public static class SolutionFile
{
    public const string Header =
        "provider,code,name,description_ca,description_es,description_en,recipients,population_to,scope_kind,scope_code,elements,source,source_date";

    /// <param name="known">The provinces, comarques and municipalities that a scope may name.</param>
    /// <exception cref="InputException">The file cannot be taken.</exception>
    public static IReadOnlyList<SolutionLine> Read(Stream csv, ScopeCodes known, string? file = null)
    {
        var problems = new ProblemList();
        var lines = StrictCsv.Read(csv, CsvHeader.Exactly(Header), problems, new CsvLimits(20_000), file)
            .Select(line => Solution(line, known)).ToList();
        foreach (var twice in lines.GroupBy(line => line.Code).Where(group => group.Count() > 1))
            problems.Add("duplicate-code", $"the code «{twice.Key}» stands already in line {twice.First().Line}", new Where(file, twice.Last().Line));
        problems.ThrowIfAny();
        return lines;
    }

    private static SolutionLine Solution(CsvLine line, ScopeCodes known) => new(
        line.Number,
        line.Required("code", 80),
        line.Required("provider", 60),
        line.Required("name"),
        new LocalizedText(line.Text("description_ca", 2_000), line.Text("description_es", 2_000), line.Text("description_en", 2_000)),
        line.Text("recipients", 500),
        line.Whole("population_to", 1, 100_000_000),
        known.Read(line, "scope_kind", "scope_code"),
        line.Required("elements", 1_000).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Address(line),
        line.Text("source_date", 20));

    private static string Address(CsvLine line)
    {
        var address = line.Required("source", 1_000);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            line.Refuse("bad-address", "source", "«source» must be an http or https address");
        return address;
    }
}
