using System.Globalization;

namespace Talaia.Territory.Municipalities;

/// <summary>Inhabitants on 1 January of the year (INE).</summary>
public sealed record PopulationOfYear(int Year, int Inhabitants)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}: {Inhabitants}");
}
