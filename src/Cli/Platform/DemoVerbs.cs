using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.House.Demonstration;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;

namespace Talaia.Cli.Platform;

/// <summary>The demonstration year: load it into an empty house, or start it afresh.</summary>
internal static class DemoVerbs
{
    public static Command Make() => Verb.Group("demo", "The demonstration year, all of it simulated.",
        Verb.Make("load", "Fill an empty database with the demonstration year.", "demo load --data /tmp/demo").WithHouse((_, services, cancel) => LoadAsync(services, cancel)),
        Verb.Make("reset", "Throw a demonstration away and load it afresh. A database with real data is refused.", "demo reset").WithHouse(async (_, services, cancel) =>
        {
            await services.GetRequiredService<LoadDemonstration>().ResetAsync(cancel);
            await Console.Error.WriteLineAsync("The demonstration year is loaded.");
        }));

    private static async Task LoadAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<LoadDemonstration>().RunAsync(cancel);
        if (!await services.GetRequiredService<Provenance>().IsDemonstrationAsync(cancel))
            throw new RuleException("house-not-empty", "This database holds data of its own; the demonstration was not loaded and nothing was changed.");
        await Console.Error.WriteLineAsync("The demonstration year is loaded.");
    }
}
