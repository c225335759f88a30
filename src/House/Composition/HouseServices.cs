using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Access;
using Talaia.Conference;
using Talaia.Consultation;
using Talaia.Foresight;
using Talaia.House.Demonstration;
using Talaia.House.Reference;
using Talaia.Innovation;
using Talaia.Kernel;
using Talaia.Kernel.Wording;
using Talaia.Metamodel;
using Talaia.Reports;
using Talaia.Storage.Postgres;
using Talaia.Storage.Sqlite;
using Talaia.Territory;

namespace Talaia.House.Composition;

/// <summary>Puts the house together: every room, and the database engine that the settings ask for.</summary>
public static class HouseServices
{
    public static IServiceCollection AddTalaia(this IServiceCollection services, HouseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddScoped<PrepareDatabase>();
        services.AddScoped<LoadReferenceData>();
        services.AddSingleton(_ => ShippedMap.Read());
        services.AddSingleton(_ => ShippedMethodologies.Read());
        services.AddScoped<LoadDemonstration>();
        services.AddScoped<DemonstrationPeople>();
        services.AddScoped<DemonstrationWaves>();
        services.AddScoped<DemonstrationForesight>();
        services.AddScoped<DemonstrationReports>();
        services.AddScoped<DemonstrationInnovation>();
        services.AddScoped<DemonstrationConference>();
        services.AddScoped<DemonstrationTownModels>();
        services.TryAddSingleton(_ => Texts.Embedded(strict: true, ReportsRoom.Words, ConsultationRoom.Words));
        services.AddRooms();
        return settings.IsPostgres
            ? services.AddPostgres(settings.EffectiveConnection)
            : services.AddSqlite(settings.EffectiveConnection);
    }

    /// <summary>The rooms in the order in which the office's data flows.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddKernel()
        .AddTerritory()
        .AddAccess()
        .AddMetamodel()
        .AddConsultation()
        .AddForesight()
        .AddReports()
        .AddInnovation()
        .AddConference();
}
