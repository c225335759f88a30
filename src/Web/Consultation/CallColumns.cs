using System.Globalization;
using Talaia.Consultation.Calls;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Web.Territory;
using Talaia.Web.Ui;

namespace Talaia.Web.Consultation;

/// <summary>What the list of calls can show of each town.</summary>
internal static class CallColumns
{
    public static List<ListColumn<CallTown>> Of(string wave, Say say, Links to) =>
    [
        new("nom", say["territory.name"], town => town.Town.Name)
        {
            By = town => Folding.SortKey(town.Town.Name), Cell = town => Shown.Link(to.WaveTown(wave, town.Town.Codi6), town.Town.Name),
        },
        new("punt", say["consultation.waits"], town => say[$"consultation.waits.{town.Standing.Waits.ToString()!.ToLowerInvariant()}"]) { By = town => town.Standing.Waits },
        new("valor", say["consultation.call.worth"], town => say.Number((decimal)town.Worth, 3)) { IsNumber = true, By = town => town.Worth, Raw = town => town.Worth.ToString("0.###", CultureInfo.InvariantCulture) },
        new("qui", say["consultation.call.who"], town => town.People.Count == 0 ? null : string.Join("; ", town.People.Select(person => $"{person.Name} <{person.Email}>"))),
        new("darrera", say["consultation.call.last"], town => town.Last is { } last ? $"{say.Date(last.At)}: {say[$"consultation.call.outcome.{last.Outcome.ToString().ToLowerInvariant()}"]}" : null) { By = town => town.Last?.At },
        new("torna", say["consultation.call.again"], town => town.Last?.Again is { } day ? say.Date(day) : null) { By = town => town.Last?.Again },
        new("comarca", say["territory.comarca"], town => town.Town.ComarcaName) { By = town => Folding.SortKey(town.Town.ComarcaName) },
        new("tram", say["territory.band"], town => BandName.Of(town.Town.Band, say)) { By = town => town.Town.Band.Number, IsUsual = false },
        new("nota", say["consultation.call.note"], town => town.Last?.Note) { IsUsual = false },
    ];
}
