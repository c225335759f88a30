using Talaia.Kernel.Data;

namespace Talaia.Territory.Municipalities;

internal static class MunicipalityRows
{
    /// <summary>The rows of these municipalities, with the names of their comarca and province.</summary>
    public static IQueryable<MunicipalityRow> Of(TalaiaDb db, IQueryable<Municipality> municipalities) =>
        from municipality in municipalities
        join comarca in db.Set<Comarca>() on municipality.ComarcaCode equals comarca.Code
        join province in db.Set<Province>() on municipality.ProvinceCode equals province.Code
        select new MunicipalityRow(
            municipality.Codi6,
            municipality.Name,
            municipality.IndexName,
            comarca.Code,
            comarca.Name,
            province.Code,
            province.Name,
            municipality.Population)
        {
            ComarcaFullName = comarca.FullName,
        };
}
