using Talaia.Territory.Municipalities;

namespace Talaia.House.Demonstration;

/// <summary>What the simulation knows of a town: its size and where it lies. Size is about −1.5 (a hamlet) to 2.6 (a city), the others 0 or 1.</summary>
internal sealed record Town(MunicipalityRow Row, double Size, double Mountain, double Coast)
{
    /// <summary>Comarques of the Pyrenees and the inner highlands.</summary>
    private static readonly HashSet<string> Mountains =
        ["04", "05", "14", "15", "19", "25", "26", "29", "31", "35", "37", "39", "43"];

    /// <summary>Comarques of the coast and around Barcelona.</summary>
    private static readonly HashSet<string> Coasts =
        ["08", "09", "10", "11", "12", "13", "17", "21", "22", "34", "36", "40", "41"];

    public static Town Of(MunicipalityRow row) => new(
        row,
        Math.Clamp((Math.Log10(Math.Max(row.Population, 20)) - 3.1) / 0.9, -1.5, 2.6),
        Mountains.Contains(row.ComarcaCode) ? 1 : 0,
        Coasts.Contains(row.ComarcaCode) ? 1 : 0);
}
