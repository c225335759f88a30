using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Territory;

internal static class BandName
{
    /// <summary>«5.001–20.000», «més de 50.000», «fins a 500».</summary>
    public static string Of(PopulationBand band, Say say) =>
        band.Number == 1 ? say["territory.band.up-to", ("to", band.To)]
        : band.To is null ? say["territory.band.over", ("from", band.From - 1)]
        : $"{say.Number(band.From)}–{say.Number(band.To.Value)}";
}
