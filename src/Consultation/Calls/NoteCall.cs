using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Calls;

/// <summary>Notes a call to a town hall. The same idempotency key notes it once.</summary>
public sealed class NoteCall(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-wave`, `not-asked`, `text-too-long`, `bad-idempotency-key`.</exception>
    public async Task RunAsync(string waveKey, string codi6, CallOutcome outcome, string note, DateOnly? again, string idempotencyKey, string by, CancellationToken cancel = default)
    {
        if (note.Length > Call.LongestNote)
            throw new InputException(new Problem("text-too-long", $"A note takes at most {Call.LongestNote} characters.", new Where(Cell: "note")));
        if (idempotencyKey.Length is 0 or > 100)
            throw new InputException(new Problem("bad-idempotency-key", "An idempotency key has 1 to 100 plain characters."));
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel) ?? throw Unknown.Wave(waveKey);
        if (!await db.Set<WaveTown>().AnyAsync(town => town.WaveId == wave && town.Codi6 == codi6, cancel))
            throw Unknown.Asked(waveKey, codi6);
        if (await db.Set<Call>().AnyAsync(call => call.IdempotencyKey == idempotencyKey, cancel))
            return;
        db.Add(new Call(wave, codi6, outcome, note.Trim(), again, idempotencyKey, by, clock));
        db.Add(new AuditEntry(by, "note-call", new Ref("response", $"{waveKey}/{codi6}"), clock, outcome.ToString()));
        await db.SaveChangesAsync(cancel);
    }
}
