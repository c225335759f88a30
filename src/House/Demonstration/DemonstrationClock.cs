namespace Talaia.House.Demonstration;

/// <summary>The day on which an act of the demonstration year is said to have happened.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private DateTimeOffset _now;

    /// <summary>Goes to nine in the morning of a day of 2026; within a day each act comes a minute later.</summary>
    public void GoTo(int month, int day) => _now = new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.Zero);

    public void Tick() => _now = _now.AddMinutes(1);

    public override DateTimeOffset GetUtcNow() => _now;
}
