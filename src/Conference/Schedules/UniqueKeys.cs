namespace Talaia.Conference.Schedules;

/// <summary>Gives each thing a key that no other has: its own where it is the first to claim it, else the first made one that is free.</summary>
/// <param name="claimed">Keys that things bring themselves: none of them is made for another.</param>
internal sealed class UniqueKeys(IEnumerable<string> claimed)
{
    private readonly HashSet<string> _claimed = new(claimed, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string? own, Func<int, string> make)
    {
        if (TakeGiven(own) is { } given)
            return given;
        for (var attempt = 0; ; attempt++)
        {
            var made = make(attempt);
            if (!_claimed.Contains(made) && _taken.Add(made))
                return made;
        }
    }

    /// <summary>The key itself, or null where it is absent or another has it.</summary>
    public string? TakeGiven(string? own) => own is not null && _taken.Add(own) ? own : null;
}
