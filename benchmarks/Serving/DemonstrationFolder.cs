using Microsoft.Extensions.DependencyInjection;
using Talaia.House.Composition;
using Talaia.House.Demonstration;

namespace Talaia.Bench.Serving;

/// <summary>Data folders in a temporary place: one with the demonstration year, loaded once, and copies of it that a bench may write in.</summary>
internal static class DemonstrationFolder
{
    private static readonly string Root = Directory.CreateTempSubdirectory("talaia-bench-").FullName;
    private static readonly Lazy<Task<string>> Loaded = new(LoadAsync);
    private static int _folders;

    public static string Empty() => Directory.CreateDirectory(Path.Combine(Root, $"{Interlocked.Increment(ref _folders)}")).FullName;

    public static async Task<string> CopyAsync()
    {
        var (from, to) = (await Loaded.Value, Empty());
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    /// <summary>The house without the web.</summary>
    public static ServiceProvider House(HouseSettings settings) => new ServiceCollection().AddLogging().AddTalaia(settings).BuildServiceProvider();

    /// <summary>One act in the house.</summary>
    public static async Task<T> InAsync<T>(HouseSettings settings, Func<IServiceProvider, Task<T>> act)
    {
        await using var services = House(settings);
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public static void Discard() => Directory.Delete(Root, recursive: true);

    private static async Task<string> LoadAsync()
    {
        await Console.Error.WriteLineAsync("  loading the demonstration …");
        var folder = Empty();
        await using var services = House(new HouseSettings(folder));
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
        await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync();
        return folder;
    }
}
