namespace Talaia.Conference.Sessions;

/// <summary>What can be in one place only.</summary>
public enum ClashKind
{
    Room,
    Speaker,
}

/// <summary>Two sessions that overlap and need the same room or speaker.</summary>
/// <param name="Name">The room or the speaker.</param>
/// <param name="First">The code of the one that starts first.</param>
public sealed record Clash(ClashKind Kind, string Name, string First, string Second);

/// <summary>When and with what a session is held.</summary>
/// <param name="End">The first instant after it.</param>
public sealed record Slot(string Code, DateTimeOffset Start, DateTimeOffset End, string? Room, IReadOnlyList<string> Speakers);

/// <summary>Finds what is needed in two places at once.</summary>
public static class Clashes
{
    /// <summary>
    /// Every pair of sessions that overlap (half-open intervals: one may begin when the other ends) and share a room or a speaker. A sweep by start over
    /// each room and speaker: O(n log n + pairs). In the order of starts, then codes.
    /// </summary>
    public static IReadOnlyList<Clash> In(IEnumerable<Slot> slots)
    {
        var needs = slots.SelectMany(slot => slot.Speakers.Distinct().Select(name => (Kind: ClashKind.Speaker, Name: name, Slot: slot))
            .Concat(slot.Room is { } room ? [(ClashKind.Room, room, slot)] : []));
        return [.. needs.GroupBy(need => (need.Kind, need.Name)).SelectMany(group => Sweep(group.Key.Kind, group.Key.Name, group.Select(need => need.Slot)))
            .OrderBy(found => found.At).ThenBy(found => found.Clash.First, StringComparer.Ordinal).ThenBy(found => found.Clash.Second, StringComparer.Ordinal)
            .ThenBy(found => found.Clash.Kind).ThenBy(found => found.Clash.Name, StringComparer.Ordinal).Select(found => found.Clash)];
    }

    private static IEnumerable<(DateTimeOffset At, Clash Clash)> Sweep(ClashKind kind, string name, IEnumerable<Slot> slots)
    {
        var running = new List<Slot>();
        foreach (var slot in slots.Where(slot => slot.End > slot.Start).OrderBy(slot => slot.Start).ThenBy(slot => slot.Code, StringComparer.Ordinal))
        {
            running.RemoveAll(earlier => earlier.End <= slot.Start);
            foreach (var earlier in running)
                yield return (slot.Start, new Clash(kind, name, earlier.Code, slot.Code));
            running.Add(slot);
        }
    }
}
