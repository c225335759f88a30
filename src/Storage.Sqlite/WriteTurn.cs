namespace Talaia.Storage.Sqlite;

/// <summary>
/// The turn to write. The file takes one writer at a time; who comes meanwhile would sleep in the database, hold one of the few threads and try again at growing
/// distances. Here they stand in line, hold no thread, and go on in the order in which they came. Writers of other processes are waited for in the database as ever.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal async Task<T> HoldAsync<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return await write();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
