using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Following;

/// <summary>Where a town that the wave asks stands.</summary>
/// <param name="Ends">When its time ends.</param>
/// <param name="Missing">How many answers that sending asks for it lacks.</param>
/// <param name="SavedAt">Null before the first save.</param>
/// <param name="FirstSentAt">Null while it has not answered.</param>
public sealed record TownStanding(string Codi6, DateTimeOffset Ends, int Missing, DateTimeOffset? SavedAt, DateTimeOffset? FirstSentAt)
{
    /// <summary>What it would be reminded of; null when it has sent.</summary>
    public Reminded? Waits => FirstSentAt is not null ? null : SavedAt is null ? Reminded.NotStarted : Missing > 0 ? Reminded.NotFinished : Reminded.NotSigned;
}

/// <summary>Every town of a wave with what still keeps it from sending. Of those that have sent, and of drafts that stand as they were reckoned, no answer is read.</summary>
public sealed class ReadStanding(TalaiaDb db, KnownQuestionnaires questionnaires, StandingMemory memory, TimeProvider clock)
{
    internal async Task<List<TownStanding>> OfWaveAsync(Guid waveId, DateTimeOffset closes, CancellationToken cancel)
    {
        var questionnaire = await questionnaires.OfAsync(db, waveId, cancel);
        var hour = clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour;
        var rows = await (
            from town in db.Set<WaveTown>()
            where town.WaveId == waveId
            from response in db.Set<Response>().Where(response => response.WaveId == waveId && response.Codi6 == town.Codi6).DefaultIfEmpty()
            orderby town.Codi6
            select new { town.Codi6, town.ExtendedUntil, Id = (Guid?)response.Id, Revision = (int?)response.Revision, SavedAt = (DateTimeOffset?)response.SavedAt, response.FirstSentAt }).ToListAsync(cancel);
        var changed = rows.FindAll(row => row.Id is { } id && row.FirstSentAt is null && !(memory.Drafts.TryGetValue(id, out var known) && (known.Revision, known.Hour) == (row.Revision, hour)));
        if (changed.Count > 0)
        {
            var since = changed.Min(row => row.SavedAt);
            var drafts = await db.Set<Response>().Where(response => response.WaveId == waveId && response.FirstSentAt == null && response.SavedAt >= since)
                .Select(response => new { response.Id, response.Revision, response.Answers }).ToListAsync(cancel);
            foreach (var draft in drafts)
                memory.Drafts[draft.Id] = (draft.Revision, hour, Missing(AnswerDocument.Read(draft.Answers)));
        }

        var nothing = new Lazy<int>(() => Missing(null));
        return rows.ConvertAll(row => new TownStanding(row.Codi6, WaveTown.End(closes, row.ExtendedUntil),
            row.FirstSentAt is not null ? 0 : row.Id is { } id ? memory.Drafts.GetValueOrDefault(id).Missing : nothing.Value, row.SavedAt, row.FirstSentAt));

        int Missing(Dictionary<string, AnswerValue>? answers) => FormResponse.Open(questionnaire, FormResponse.Fill(questionnaire.Form, answers, clock)).Count();
    }
}
