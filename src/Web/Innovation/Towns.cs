using Talaia.Territory.Municipalities;

namespace Talaia.Web.Innovation;

/// <summary>Names of municipalities for pages that carry only their codes.</summary>
internal sealed class Towns(ReadMunicipalities municipalities)
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel) =>
        (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6, town => town.Name);
}
