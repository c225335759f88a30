namespace Talaia.Territory.Municipalities;

/// <summary>A municipality as lists, maps and the rooms above see it.</summary>
/// <param name="Codi6">INE code of five digits and its check digit; the key everywhere.</param>
/// <param name="Name">Official name in natural order; never translated.</param>
/// <param name="IndexName">The name with its article after the comma, for lists.</param>
/// <param name="Population">Inhabitants on 1 January of the newest year loaded (INE).</param>
public sealed record MunicipalityRow(
    string Codi6,
    string Name,
    string IndexName,
    string ComarcaCode,
    string ComarcaName,
    string ProvinceCode,
    string ProvinceName,
    int Population)
{
    /// <summary>The comarca with its article, as Catalan says it in running text: `l'Alt Camp`.</summary>
    public string ComarcaFullName { get; init; } = "";

    public PopulationBand Band => PopulationBand.Of(Population);
}
