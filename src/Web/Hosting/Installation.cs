using Talaia.Kernel.Settings;

namespace Talaia.Web.Hosting;

/// <summary>What every page needs to know of this installation. Asked of the database again after a few seconds, since another node may change it.</summary>
internal sealed class Installation(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    public bool IsDemonstration { get; private set; }

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (now - _asked < Fresh && now >= _asked)
            return;
        await using var scope = scopes.CreateAsyncScope();
        IsDemonstration = await scope.ServiceProvider.GetRequiredService<Provenance>().IsDemonstrationAsync(cancel);
        _asked = now;
    }
}
