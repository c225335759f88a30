using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Postgres;

public static class PostgresStorage
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<PostgresDb>(options => Configure(options, connection));
        services.AddScoped<TalaiaDb>(provider => provider.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext().For(provider.GetRequiredService<Acting>()));
        return services.AddSingleton<ISearchDialect, PostgresSearch>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection)
        .UseSnakeCaseNamingConvention();
}
