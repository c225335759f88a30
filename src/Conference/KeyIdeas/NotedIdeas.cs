using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>Finds ideas, and the speakers that they name.</summary>
internal static class NotedIdeas
{
    /// <exception cref="RuleException">`unknown-key-idea`.</exception>
    public static async Task<KeyIdea> FindAsync(TalaiaDb db, int year, int number, CancellationToken cancel) =>
        await db.Set<KeyIdea>().SingleOrDefaultAsync(idea => idea.Year == year && idea.Number == number, cancel)
        ?? throw new RuleException("unknown-key-idea", $"There is no key idea {Edition.Text(year)}/{Edition.Text(number)}. Nothing was changed.");

    /// <exception cref="RuleException">`not-a-speaker`: nobody of this key speaks in the session.</exception>
    public static async Task<Guid?> SpeakerAsync(TalaiaDb db, Session session, string? key, CancellationToken cancel) =>
        key is null ? null : await (
            from row in db.Set<SessionSpeaker>()
            join speaker in db.Set<Speaker>() on row.SpeakerId equals speaker.Id
            where row.SessionId == session.Id && speaker.Key == key
            select (Guid?)speaker.Id).SingleOrDefaultAsync(cancel)
        ?? throw new RuleException("not-a-speaker", $"«{key}» does not speak in the session «{session.Code}». Nothing was saved.");
}
