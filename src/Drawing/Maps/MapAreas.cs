namespace Talaia.Drawing;

/// <summary>A municipality of the map.</summary>
/// <param name="Code">Six digits (INE code and check digit), as text.</param>
/// <param name="Name">Official name, never translated.</param>
/// <param name="ComarcaCode">Two digits.</param>
/// <param name="ProvinceCode">Two digits.</param>
public sealed record MapMunicipality(string Code, string Name, string ComarcaCode, string ProvinceCode);

/// <summary>A comarca or province of the map: its two-digit code and its name.</summary>
public sealed record MapRegion(string Code, string Name);
