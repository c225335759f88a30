using Cronos;

namespace Talaia.Kernel.Jobs;

/// <summary>A job that comes again and again.</summary>
/// <param name="Kind">The kind of its handler; its payload is empty.</param>
/// <param name="Cron">Five fields, in the time of Madrid, where the office is.</param>
public sealed record Schedule(string Kind, string Cron)
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>The first time after this one at which it is due.</summary>
    public DateTimeOffset Next(DateTimeOffset after) =>
        CronExpression.Parse(Cron).GetNextOccurrence(after, Madrid) ?? throw new InvalidOperationException($"«{Cron}» never comes.");
}
