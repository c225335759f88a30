using Talaia.Consultation.Waves;
using Talaia.Kernel.Wording;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.Web.Territory;

namespace Talaia.Web.Consultation;

/// <summary>Whom a wave asks, in one line.</summary>
internal static class PopulationText
{
    /// <param name="asked">How many municipalities were asked.</param>
    /// <param name="towns">Of which names of comarques and provinces are taken.</param>
    /// <param name="lists">Those that are still kept; another is named by its key.</param>
    public static string Of(TargetPopulation population, int asked, IReadOnlyCollection<MunicipalityRow> towns, IReadOnlyCollection<TownListRow> lists, Say say)
    {
        var comarques = towns.DistinctBy(town => town.ComarcaCode).ToDictionary(town => town.ComarcaCode, town => town.ComarcaName);
        var provinces = towns.DistinctBy(town => town.ProvinceCode).ToDictionary(town => town.ProvinceCode, town => town.ProvinceName);
        string[] parts =
        [
            .. Part(population.Lists, key => lists.FirstOrDefault(list => list.Key == key)?.Name ?? key, say),
            .. Part(population.ProvinceCodes, code => provinces.GetValueOrDefault(code, code), say),
            .. Part(population.ComarcaCodes, code => comarques.GetValueOrDefault(code, code), say),
            .. Part(population.Bands?.Select(band => $"{band}").ToList(), band => BandName.Of(PopulationBand.All.Single(known => $"{known.Number}" == band), say), say),
            .. population.SampleSize is null ? [] : new[] { say["consultation.population.of-sample"] },
        ];
        return say["consultation.population.is", ("towns", asked), ("who", parts.Length == 0 ? say["consultation.population.everybody"] : string.Join("; ", parts))];
    }

    private static IEnumerable<string> Part(IReadOnlyList<string>? chosen, Func<string, string> name, Say say) => chosen is null or [] ? [] : [say.List([.. chosen.Select(name)])];
}
