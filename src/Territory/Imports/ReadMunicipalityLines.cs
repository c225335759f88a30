using System.Globalization;
using Talaia.Kernel.Tables;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.Imports;

internal sealed class ReadMunicipalityLines(TerritoryFile file, ProblemList problems, IReadOnlySet<string> comarcas)
{
    private const string Years = "poblacio_";
    private const string Columns =
        "codi6,codi_ine5,codi_ens10,nom,nom_index,codi_comarca,codi_provincia,provincia,superficie_km2,cap_municipi,lat,lon";

    // The comarca's name is that of its own file; years of population come and go.
    private static readonly CsvHeader Header = CsvHeader.With(Columns, column => column == "comarca" || YearOf(column) is not null);

    public Dictionary<string, ProvinceFacts> Provinces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, MunicipalityFacts> Read()
    {
        var municipalities = new UniqueLines<MunicipalityFacts>("municipality", file, problems);
        foreach (var line in StrictCsv.Read(file.Content, Header, problems, file: file.Name))
        {
            var facts = Facts(line);
            municipalities.Add(line, facts.Codi6, facts);
        }

        return municipalities.Taken();
    }

    private MunicipalityFacts Facts(CsvLine line)
    {
        var codi6 = line.Digits("codi6", 6);
        var ine5 = line.Digits("codi_ine5", 5);
        if (codi6.Length > 0 && ine5.Length > 0 && !codi6.StartsWith(ine5, StringComparison.Ordinal))
            line.Refuse("bad-code", "codi_ine5", $"«codi_ine5» {ine5} is not the beginning of {codi6}");
        return new MunicipalityFacts(
            codi6,
            ine5,
            line.Digits("codi_ens10", 10),
            line.Required("nom"),
            line.Required("nom_index"),
            Comarca(line),
            Province(line, codi6),
            Populations(line),
            line.Decimal("superficie_km2", 0, 1e6) ?? Missing(line, "superficie_km2"),
            line.Text("cap_municipi"),
            line.Decimal("lat", -90, 90) ?? Missing(line, "lat"),
            line.Decimal("lon", -180, 180) ?? Missing(line, "lon"));
    }

    private string Comarca(CsvLine line)
    {
        var code = line.Digits("codi_comarca", 2);
        if (code.Length > 0 && !comarcas.Contains(code))
            line.Refuse("unknown-comarca", "codi_comarca", $"there is no comarca «{code}»");
        return code;
    }

    private string Province(CsvLine line, string codi6)
    {
        var facts = new ProvinceFacts(line.Digits("codi_provincia", 2), line.Required("provincia"));
        if (facts.Code.Length > 0 && codi6.Length > 0 && !codi6.StartsWith(facts.Code, StringComparison.Ordinal))
            line.Refuse("bad-code", "codi_provincia", $"the municipality {codi6} is not of the province {facts.Code}");
        if (facts.Code.Length > 0 && !Provinces.TryAdd(facts.Code, facts) && Provinces[facts.Code] != facts)
            line.Refuse("two-names", "provincia", $"the province {facts.Code} is called «{Provinces[facts.Code].Name}» further up");
        return facts.Code;
    }

    private static List<PopulationOfYear> Populations(CsvLine line)
    {
        var years = new List<PopulationOfYear>();
        foreach (var column in line.Columns)
        {
            if (YearOf(column) is { } year && line.Whole(column, 0, 100_000_000) is { } inhabitants)
                years.Add(new PopulationOfYear(year, inhabitants));
        }

        if (years.Count == 0)
            line.Refuse("missing", null, "no year has a population");
        return [.. years.OrderBy(year => year.Year)];
    }

    private static int? YearOf(string column) =>
        column.StartsWith(Years, StringComparison.Ordinal)
        && int.TryParse(column.AsSpan(Years.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 3000
            ? year
            : null;

    private static double Missing(CsvLine line, string column)
    {
        if (line[column].Length == 0)
            line.Refuse("missing", column, $"«{column}» is empty");
        return 0;
    }
}
