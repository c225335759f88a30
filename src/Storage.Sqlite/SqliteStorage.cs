using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Sqlite;

public static class SqliteStorage
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string connection)
    {
        services.AddSingleton<WriteTurn>();
        services.AddPooledDbContextFactory<SqliteDb>(options => Configure(options, connection));
        services.AddScoped<TalaiaDb>(provider => provider.GetRequiredService<IDbContextFactory<SqliteDb>>().CreateDbContext().For(provider.GetRequiredService<Acting>()));
        return services.AddSingleton<ISearchDialect, SqliteSearch>();
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection)
        .UseSnakeCaseNamingConvention()
        .ReplaceService<IModificationCommandBatchFactory, OneCommand>()
        .AddInterceptors(new Pragmas());
}
