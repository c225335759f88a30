using Talaia.House.Composition;
using Talaia.House.Demonstration;
using Talaia.House.Reference;
using Talaia.Web.Access;

namespace Talaia.Web.Hosting;

/// <summary>What happens before the doors open: the database, the reference data, the demonstration year where it is wanted, and a word on the terminal.</summary>
internal static class Opening
{
    public static async Task PrepareAsync(WebApplication app, StartOptions options)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
            if (options.Empty)
                await scope.ServiceProvider.GetRequiredService<LoadReferenceData>().RunAsync();
            else
                await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync();
        }

        var installation = app.Services.GetRequiredService<Installation>();
        await installation.RefreshAsync();
        app.Lifetime.ApplicationStarted.Register(() => Greet(app, installation.IsDemonstration));
    }

    private static void Greet(WebApplication app, bool isDemonstration)
    {
        Console.WriteLine($"Talaia is open at {string.Join(", ", app.Urls)}");
        if (!isDemonstration)
            return;
        Console.WriteLine($"Demonstration accounts (password {DemonstrationAccounts.Password}):");
        foreach (var account in DemonstrationAccounts.All)
            Console.WriteLine($"  {account.Email,-46} {account.Role}");
    }
}
