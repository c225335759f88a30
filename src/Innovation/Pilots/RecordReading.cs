using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Pilots;

/// <summary>Writes down what an indicator measured on a day; of a day already written, it is corrected. By the office, or by somebody of a town where it is tried.</summary>
public sealed class RecordReading(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    /// <param name="indicator">Its number in the pilot, from 1.</param>
    /// <exception cref="RuleException">`unknown-pilot`, `pilot-closed`, `unknown-indicator`, `unknown-person`, `not-of-the-pilot`, `reading-in-the-future`, `indicator-not-a-number`.</exception>
    public Task RunAsync(string slug, int indicator, DateOnly on, double value, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => RecordAsync(slug, indicator, on, value, actor, cancel));

    private async Task<int> RecordAsync(string slug, int number, DateOnly on, double value, string actor, CancellationToken cancel)
    {
        var pilot = await KnownPilots.FindAsync(db, slug, cancel);
        pilot.RequireRunning();
        var person = await who.FindAsync(actor, cancel);
        if (!person.IsOfOffice && (person.Codi6 is null || !pilot.Sites.Contains(person.Codi6)))
            throw new RuleException("not-of-the-pilot", "Readings are written by the office and by the towns where the pilot is tried. Nothing was saved.");
        if (on > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1))
            throw new RuleException("reading-in-the-future", "That day is still to come. Nothing was saved.");
        var indicator = await db.Set<Indicator>().SingleOrDefaultAsync(known => known.PilotId == pilot.Id && known.Number == number, cancel)
            ?? throw new RuleException("unknown-indicator", $"The pilot «{slug}» has no indicator {number}. Nothing was saved.");
        if (await db.Set<Reading>().SingleOrDefaultAsync(known => known.IndicatorId == indicator.Id && known.On == on, cancel) is { } reading)
            reading.Take(value, actor, clock);
        else
            db.Add(new Reading(indicator, on, value, actor, clock));
        db.Add(new AuditEntry(actor, "record-reading", pilot.Ref, clock, FormattableString.Invariant($$"""{"indicator":{{number}},"on":"{{on:yyyy-MM-dd}}","value":{{value:R}}}""")));
        return await db.SaveChangesAsync(cancel);
    }
}
