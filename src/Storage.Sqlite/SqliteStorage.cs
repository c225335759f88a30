using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Sqlite;

public static class SqliteStorage
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string connection)
    {
        services.AddSingleton<WriteTurn>();
        services.AddDbContext<SqliteDb>(options => Configure(options, connection), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<TalaiaDb>(provider => provider.GetRequiredService<SqliteDb>());
        return services.AddSingleton<ISearchDialect, SqliteSearch>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection)
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(new Pragmas());
}
