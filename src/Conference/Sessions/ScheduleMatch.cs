using Talaia.Conference.Schedules;

namespace Talaia.Conference.Sessions;

/// <summary>How exchange files name a session.</summary>
internal sealed record ScheduleName(string? Guid, string? Id);

/// <summary>Which event of a file is which known session.</summary>
internal static class ScheduleMatch
{
    /// <summary>
    /// First by guid, then by id among those that are left on both sides; each session at most once. What remains of the events is new, of the sessions vanished.
    /// </summary>
    /// <returns>For each event the index of its session, or null; in the order of events.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<ScheduleName> events, IReadOnlyList<ScheduleName> sessions)
    {
        var matched = new int?[events.Count];
        var taken = new HashSet<int>();
        By(name => name.Guid?.ToLowerInvariant());
        By(name => name.Id);
        return matched;

        void By(Func<ScheduleName, string?> key)
        {
            var known = sessions.Index().Where(session => key(session.Item) is not null && !taken.Contains(session.Index))
                .GroupBy(session => key(session.Item)!).ToDictionary(group => group.Key, group => group.First().Index);
            for (var i = 0; i < events.Count; i++)
            {
                if (matched[i] is null && key(events[i]) is { } name && known.TryGetValue(name, out var session) && taken.Add(session))
                    matched[i] = session;
            }
        }
    }
}
