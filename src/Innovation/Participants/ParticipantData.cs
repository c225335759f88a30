using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Innovation.Participants;

/// <summary>
/// What somebody brought to a process: ideas, comments, support, that they voted (never how), readings. It stays when they are erased, by nobody:
/// others have voted on it, and the counts must remain true.
/// </summary>
internal sealed class ParticipantData(TalaiaDb db) : IPersonalData
{
    public string Name => "participation";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
    [
        .. await db.Set<Idea>().AsNoTracking().Where(idea => idea.AuthorId == person.Id).OrderBy(idea => idea.Id)
            .Select(idea => new { Kind = "idea", idea.Slug, idea.Title, idea.Text, idea.Language, At = idea.PostedAt }).ToListAsync(cancel),
        .. await db.Set<IdeaComment>().AsNoTracking().Where(comment => comment.AuthorId == person.Id).OrderBy(comment => comment.Id)
            .Select(comment => new { Kind = "comment", comment.Text, comment.Language, comment.At }).ToListAsync(cancel),
        .. await (
            from support in db.Set<IdeaSupport>()
            where support.PersonId == person.Id
            join idea in db.Set<Idea>() on support.IdeaId equals idea.Id
            orderby idea.Slug
            select new { Kind = "support", Idea = idea.Slug }).ToListAsync(cancel),
        .. await (
            from voted in db.Set<RollEntry>()
            where voted.PersonId == person.Id
            join gate in db.Set<GateRun>() on voted.GateId equals gate.Id
            orderby gate.Year, gate.Key
            select new { Kind = "voted", gate.Year, Gate = gate.Key }).ToListAsync(cancel),
        .. await db.Set<Reading>().AsNoTracking().Where(reading => reading.By == person.Actor).OrderBy(reading => reading.On)
            .Select(reading => new { Kind = "reading", reading.On, reading.Value }).ToListAsync(cancel),
    ];
}
