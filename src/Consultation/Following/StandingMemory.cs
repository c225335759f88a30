using System.Collections.Concurrent;

namespace Talaia.Consultation.Following;

/// <summary>
/// How much each draft lacked when it was last reckoned in this process, by the response's identifier: reckoned anew when it has a later revision, on whichever node that was saved, and in another
/// hour, since a form may speak of today.
/// </summary>
public sealed class StandingMemory
{
    internal ConcurrentDictionary<Guid, (int Revision, long Hour, int Missing)> Drafts { get; } = new();
}
