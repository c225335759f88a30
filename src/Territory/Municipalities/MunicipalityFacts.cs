namespace Talaia.Territory.Municipalities;

/// <summary>What a file says of a municipality.</summary>
internal sealed record MunicipalityFacts(
    string Codi6,
    string CodiIne5,
    string CodiEns10,
    string Name,
    string IndexName,
    string ComarcaCode,
    string ProvinceCode,
    IReadOnlyList<PopulationOfYear> Populations,
    double AreaKm2,
    string Seat,
    double Latitude,
    double Longitude);
