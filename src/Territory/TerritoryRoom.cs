using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.PersonalData;
using Talaia.Territory.Bodies;
using Talaia.Territory.Imports;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;
using Talaia.Territory.TaxIds;

namespace Talaia.Territory;

public static class TerritoryRoom
{
    public static IServiceCollection AddTerritory(this IServiceCollection services) => services
        .AddSingleton<IModelPart, TerritoryPart>()
        .AddActs(Permission.KeepTerritory, "import-territory")
        .AddActs([Permission.ManagePeople, Permission.InviteColleagues], "add-person")
        .AddActs(Permission.ManagePeople, "change-role", "erase-person", "rename-person")
        .AddActs(Permission.InviteColleagues, "remove-colleague")
        .AddActs(Permission.KeepAccount, "erase-self", "choose-language")
        .AddScoped<ISheetNames, MunicipalityNames>()
        .AddScoped<ImportTerritory>()
        .AddScoped<ReadMunicipalities>()
        .AddScoped<ReadMunicipality>()
        .AddSingleton<TownNames>()
        .AddScoped<ReadBodies>()
        .AddScoped<AddPerson>()
        .AddScoped<PersonAdding>()
        .AddScoped<RoleChanging>()
        .AddScoped<RenamePerson>()
        .AddScoped<RemoveColleague>()
        .AddScoped<ListPeople>()
        .AddScoped<ChooseLanguage>()
        .AddScoped<FindPerson>()
        .AddScoped<PersonErasing>()
        .AddScoped<ErasePerson>()
        .AddScoped<ReadPeople>()
        .AddScoped<ImportTaxIds>()
        .AddScoped<FindTaxId>()
        .AddActs(Permission.KeepTerritory, "import-tax-ids")
        .AddActs(Permission.RunWaves, "keep-town-list", "remove-town-list")
        .AddScoped<ReadTownLists>()
        .AddScoped<KeepTownList>()
        .AddScoped<RemoveTownList>()
        .AddScoped<IPersonalData, PeopleData>();
}
