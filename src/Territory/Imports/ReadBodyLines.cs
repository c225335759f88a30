using Talaia.Kernel.Tables;
using Talaia.Territory.Bodies;
using Talaia.Territory.Reaches;

namespace Talaia.Territory.Imports;

internal static class ReadBodyLines
{
    private static readonly CsvHeader Header = CsvHeader.Exactly("id,nom,tipus,ambit_tipus,ambit_codi,font");

    public static Dictionary<string, BodyFacts> From(TerritoryFile file, ProblemList problems, ReachCodes known)
    {
        var bodies = new UniqueLines<BodyFacts>("body", file, problems);
        foreach (var line in StrictCsv.Read(file.Content, Header, problems, file: file.Name))
        {
            var id = line.Required("id", 40);
            var reach = known.Read(line, "ambit_tipus", "ambit_codi");
            bodies.Add(line, id, new BodyFacts(id, line.Required("nom"), line.Required("tipus"), reach, line.Text("font", 1_000)));
        }

        return bodies.Taken();
    }
}
