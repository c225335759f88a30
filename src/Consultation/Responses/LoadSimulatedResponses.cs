using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Responses;

/// <summary>A made-up response of the demonstration.</summary>
/// <param name="SavedAt">When it is said to have been saved.</param>
/// <param name="SentAt">When it is said to have been sent; null for one that was begun and not sent.</param>
public sealed record SimulatedResponse(string Codi6, IReadOnlyDictionary<string, AnswerValue> Answers, DateTimeOffset SavedAt, DateTimeOffset? SentAt);

/// <summary>
/// Fills a wave of the demonstration, all towns in one transaction. A wave that is not marked as simulated, or that has a response already, is refused:
/// made-up answers are never laid among real ones.
/// </summary>
public sealed class LoadSimulatedResponses(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`wave-not-simulated`, `wave-has-responses`.</exception>
    public async Task RunAsync(string waveKey, IEnumerable<SimulatedResponse> responses, string by, CancellationToken cancel = default)
    {
        var wave = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Simulated }).SingleOrDefaultAsync(cancel)
            ?? throw Unknown.Wave(waveKey);
        if (!wave.Simulated)
            throw new RuleException("wave-not-simulated", $"Wave {waveKey} is a real one: made-up answers cannot be loaded into it. Nothing was changed.");
        if (await db.Set<Response>().AnyAsync(response => response.WaveId == wave.Id, cancel))
            throw new RuleException("wave-has-responses", $"Wave {waveKey} has responses already; they are kept and nothing was added.");
        foreach (var simulated in responses)
            Add(wave.Id, simulated, by);
        db.Add(new AuditEntry(by, "load-simulated-responses", WaveRef.To(waveKey), clock));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private void Add(Guid waveId, SimulatedResponse simulated, string by)
    {
        var saved = new At(simulated.SavedAt);
        var response = new Response(waveId, simulated.Codi6, saved);
        db.Add(response);
        db.Add(response.Take(simulated.Answers.ToDictionary(answer => answer.Key, answer => (AnswerValue?)answer.Value), "simulated", by, saved));
        if (simulated.SentAt is { } sent)
            response.Send(by, new At(sent));
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class At(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
