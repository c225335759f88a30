using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;
using Talaia.Web.Ui;

namespace Talaia.Web.Territory;

/// <summary>What a list of municipalities can show of each.</summary>
internal static class MunicipalityColumns
{
    public static List<ListColumn<MunicipalityRow>> Of(Say say, Links to) =>
    [
        new("nom", say["territory.name"], town => town.Name)
        {
            By = town => Folding.SortKey(town.Name), Cell = town => Shown.Link(to.Municipality(town.Codi6), town.Name),
        },
        new("comarca", say["territory.comarca"], town => town.ComarcaName) { By = town => Folding.SortKey(town.ComarcaName) },
        new("demarcacio", say["territory.province"], town => town.ProvinceName) { By = town => Folding.SortKey(town.ProvinceName) },
        new("poblacio", say["territory.population"], town => say.Number(town.Population))
        {
            IsNumber = true, By = town => town.Population, Raw = town => town.Population.ToString(CultureInfo.InvariantCulture),
        },
        new("tram", say["territory.band"], town => BandName.Of(town.Band, say)) { By = town => town.Band.Number, IsUsual = false },
        new("codi", say["territory.code"], town => town.Codi6) { By = town => town.Codi6, IsUsual = false },
    ];
}
