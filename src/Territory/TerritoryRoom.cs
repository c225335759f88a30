using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Territory.Bodies;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Territory.TaxIds;

namespace Talaia.Territory;

public static class TerritoryRoom
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddSingleton<IModelPart, TerritoryPart>()
        .AddScoped<ISheetNames, MunicipalityNames>()
        .AddScoped<ImportTerritory>()
        .AddScoped<ReadMunicipalities>()
        .AddScoped<ReadMunicipality>()
        .AddScoped<ReadBodies>()
        .AddScoped<AddPerson>()
        .AddScoped<FindPerson>()
        .AddScoped<ReadPeople>()
        .AddScoped<ImportTaxIds>()
        .AddScoped<FindTaxId>();
}
