using System.Collections.Concurrent;

namespace Talaia.Access.Sessions;

/// <summary>What this node has read of sessions in the last seconds, so that not every request asks the database.</summary>
public sealed class SessionCache(TimeProvider clock)
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, (LiveSession Session, DateTimeOffset SeenAt, DateTimeOffset ReadAt)> _known = new();
    private long _ends;

    /// <summary>To be taken before a session is read: what was read before an end is not kept after it.</summary>
    internal long Mark => Interlocked.Read(ref _ends);

    internal (LiveSession Session, DateTimeOffset SeenAt)? Find(string hash)
    {
        var now = clock.GetUtcNow();
        if (!_known.TryGetValue(hash, out var known))
            return null;
        if (now - known.ReadAt < SessionTimes.Cached && now >= known.ReadAt)
            return (known.Session, known.SeenAt);
        _known.TryRemove(hash, out _);
        return null;
    }

    internal void Keep(string hash, LiveSession session, DateTimeOffset seenAt, long mark)
    {
        if (_known.Count >= Most)
            _known.Clear();
        _known[hash] = (session, seenAt, clock.GetUtcNow());
        if (mark != Mark)
            _known.TryRemove(hash, out _);
    }

    internal void Forget(Guid person)
    {
        Interlocked.Increment(ref _ends);
        foreach (var (hash, known) in _known)
        {
            if (known.Session.Person.Id == person)
                _known.TryRemove(hash, out _);
        }
    }
}
