using Talaia.Kernel.Tables;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.Imports;

internal static class ReadComarcaLines
{
    private static readonly CsvHeader Header = CsvHeader.With(
        "codi_comarca,nom,nom_amb_article,tipus,capital,organ_comarcal",
        column => column is "provincies" or "municipis" || column.StartsWith("poblacio_", StringComparison.Ordinal)); // told by the municipalities

    public static Dictionary<string, ComarcaFacts> From(TerritoryFile file, ProblemList problems)
    {
        var comarcas = new UniqueLines<ComarcaFacts>("comarca", file, problems);
        foreach (var line in StrictCsv.Read(file.Content, Header, problems, file: file.Name))
        {
            var code = line.Digits("codi_comarca", 2);
            comarcas.Add(line, code, new ComarcaFacts(
                code,
                line.Required("nom"),
                line.Required("nom_amb_article"),
                line.Text("tipus"),
                line.Text("capital"),
                line.Text("organ_comarcal")));
        }

        return comarcas.Taken();
    }
}
