using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Postgres;

public static class PostgresStorage
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddDbContext<PostgresDb>(options => Configure(options, connection), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<TalaiaDb>(provider => provider.GetRequiredService<PostgresDb>());
        return services.AddSingleton<ISearchDialect, PostgresSearch>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection)
        .UseSnakeCaseNamingConvention();
}
