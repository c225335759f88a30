using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;

namespace Talaia.Web.Style;

/// <summary>A made-up row for the tables of the style page.</summary>
public sealed record SampleTown(string Name, int? Inhabitants, string Note)
{
    /// <summary>Names that no town has, one of them long.</summary>
    private static readonly string[] Names =
        ["Vilaprova", "l’Exemple", "Sant Mostra de la Vall", "Santa Maria de l’Assaig i la Ribera Baixa del Riu Petit", "el Model", "Puigtest"];

    public static ListView<SampleTown> List(Say say, ListState state)
    {
        List<ListColumn<SampleTown>> columns =
        [
            new("nom", say["territory.name"], town => town.Name) { By = town => Folding.SortKey(town.Name) },
            new("poblacio", say["territory.population"], town => town.Inhabitants is { } count ? say.Number(count) : "–")
            {
                IsNumber = true, By = town => town.Inhabitants, Raw = town => town.Inhabitants?.ToString(CultureInfo.InvariantCulture),
            },
            new("nota", say["style.sample.note"], town => town.Note),
            new("codi", say["territory.code"], town => $"{Math.Abs(town.Name.Length * 1_117)}") { IsUsual = false },
        ];
        var towns = Enumerable.Range(0, 18).Select(i => new SampleTown($"{Names[i % Names.Length]} {i / Names.Length + 1}", i == 4 ? null : 137 * (i + 1) * (i + 2), say["style.sample.text"]));
        return ListView.Of(columns, towns, state, size: 6);
    }
}
