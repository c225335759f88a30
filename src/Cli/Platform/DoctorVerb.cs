using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.House.Composition;
using Talaia.Kernel.Data;
using Talaia.Kernel.Settings;

namespace Talaia.Cli.Platform;

/// <summary>Says whether this installation can work, and what it holds.</summary>
internal static class DoctorVerb
{
    public static Command Make() => Verb.Make("doctor", "Check the database and say what it holds.", "doctor --json")
        .WithHouse(async (parsed, services, cancel) =>
        {
            var db = services.GetRequiredService<TalaiaDb>();
            var pending = await db.Database.GetPendingMigrationsAsync(cancel);
            Output.Json(new
            {
                engine = services.GetRequiredService<HouseSettings>().IsPostgres ? "postgres" : "sqlite",
                pendingMigrations = pending.Count(),
                demonstration = await services.GetRequiredService<Provenance>().IsDemonstrationAsync(cancel),
            });
        });
}
