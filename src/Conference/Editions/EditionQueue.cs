namespace Talaia.Conference.Editions;

/// <summary>
/// Those of this process who wait for a turn stand in a queue rather than at the database: SQLite lets waiting writers try again in no order, and may
/// keep one out for long while a whole hall registers. <see cref="EditionTurn"/> alone keeps the rules, also between processes; this only keeps the wait short.
/// </summary>
public sealed class EditionQueue : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Dispose what is returned when the transaction has ended.</summary>
    internal async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Place(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Place(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
