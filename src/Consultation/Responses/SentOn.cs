using System.Collections.Concurrent;

namespace Talaia.Consultation.Responses;

/// <summary>
/// What a request knew of a response when it sent its reader on to another page, for that page and no other: it is given once, to whoever came by the same personal link, to look
/// at and not to write on, and for a few seconds. Whoever takes a link away takes this away too; another node of the same office may show one page more, of what its reader had
/// before them a moment ago.
/// </summary>
public sealed class SentOn(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>A filled form is some hundred kilobytes; who comes when so many wait is read anew.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<Guid, (OpenedResponse Opened, DateTimeOffset Until)> _byLink = [];

    private int _taken;

    /// <summary>How often links were taken away. Ask before reading whether one still opens; who left something on what was read before loses it.</summary>
    internal int Taken => Volatile.Read(ref _taken);

    /// <param name="taken">As it was before the link was read.</param>
    internal void Leave(OpenedLink link, OpenedResponse opened, int taken)
    {
        var now = clock.GetUtcNow();
        if (_byLink.Count >= Most)
            foreach (var (old, left) in _byLink)
                if (left.Until <= now)
                    _byLink.TryRemove(old, out _);
        if (_byLink.Count < Most)
            _byLink[link.Id] = (opened, link.ExpiresAt < now + Fresh ? link.ExpiresAt : now + Fresh);

        // Asked after it lies there: whoever takes links away counts first and clears then, so that one of the two finds it.
        if (Taken != taken)
            _byLink.TryRemove(link.Id, out _);
    }

    internal OpenedResponse? Take(Guid linkId) => _byLink.TryRemove(linkId, out var left) && clock.GetUtcNow() < left.Until ? left.Opened : null;

    internal void Forget()
    {
        Interlocked.Increment(ref _taken);
        _byLink.Clear();
    }
}

/// <summary>The personal link by which somebody is here.</summary>
/// <param name="DelegationId">The delegation that it opens; null where it opens the whole response.</param>
internal sealed record OpenedLink(Guid Id, DateTimeOffset ExpiresAt, Guid? DelegationId);
