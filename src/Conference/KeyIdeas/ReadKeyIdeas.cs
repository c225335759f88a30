using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference.KeyIdeas;

/// <summary>A key idea with where it was said.</summary>
/// <param name="Speaker">Who said it; null for somebody in the audience.</param>
/// <param name="Minute">Whole minutes since the session began.</param>
/// <param name="MadeOfIt">What was made from it: a signal, a challenge.</param>
public sealed record KeyIdeaRow(
    int Year,
    int Number,
    LocalizedText Sentence,
    KeyIdeaKind Kind,
    Profiles Profiles,
    KeyIdeaState State,
    SessionRow Session,
    SpeakerRow? Speaker,
    int Minute,
    string NotedBy,
    DateTimeOffset NotedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    Concerns Concerns,
    IReadOnlyList<Ref> MadeOfIt);

/// <summary>The key ideas of an edition, in the order in which they were said: by session, minute and number.</summary>
public sealed class ReadKeyIdeas(TalaiaDb db, ReadProgramme programme)
{
    public async Task<IReadOnlyList<KeyIdeaRow>> OfYearAsync(int year, bool approvedOnly = true, CancellationToken cancel = default)
    {
        var ideas = await db.Set<KeyIdea>().AsNoTracking().Where(idea => idea.Year == year && (!approvedOnly || idea.State == KeyIdeaState.Approved)).ToListAsync(cancel);
        if (ideas.Count == 0)
            return [];
        var rows = await programme.OfYearAsync(year, cancel);
        var sessions = rows.All.ToDictionary(session => session.Code);
        var codes = await db.Set<Session>().Where(session => session.Year == year).ToDictionaryAsync(session => session.Id, session => session.Code, cancel);
        var speakers = await db.Set<Speaker>().Where(speaker => ideas.Select(idea => idea.SpeakerId).Contains(speaker.Id))
            .ToDictionaryAsync(speaker => speaker.Id, speaker => new SpeakerRow(speaker.Key, speaker.Name, speaker.About, speaker.ScheduleId), cancel);
        var prefix = Edition.Text(year) + "/";
        var links = await db.Set<Link>().AsNoTracking()
            .Where(link => (link.FromKind == ConferenceKey.KeyIdeaKind && link.FromKey.StartsWith(prefix)) || (link.ToKind == ConferenceKey.KeyIdeaKind && link.ToKey.StartsWith(prefix)))
            .OrderBy(link => link.Id).ToListAsync(cancel);
        var (from, to) = (links.ToLookup(link => link.From), links.ToLookup(link => link.To));
        return [.. ideas.Select(idea => new KeyIdeaRow(
                idea.Year, idea.Number, idea.Sentence, idea.Kind, idea.Profiles, idea.State, sessions[codes[idea.SessionId]],
                idea.SpeakerId is { } speaker ? speakers[speaker] : null, idea.Minute, idea.NotedBy, idea.NotedAt, idea.DecidedBy, idea.DecidedAt,
                ReadProgramme.ConcernsOf(from[idea.Ref]), [.. to[idea.Ref].Where(link => link.Kind == LinkKinds.MadeFrom || link.FromKind == ChallengeRef.Kind).Select(link => link.From)]))
            .OrderBy(row => row.Session.Start).ThenBy(row => row.Session.Code, StringComparer.Ordinal).ThenBy(row => row.Minute).ThenBy(row => row.Number)];
    }

    /// <returns>Null when there is none, or when it is not approved and only approved ones are asked for.</returns>
    public async Task<KeyIdeaRow?> ByNumberAsync(int year, int number, bool approvedOnly = true, CancellationToken cancel = default) =>
        (await OfYearAsync(year, approvedOnly, cancel)).FirstOrDefault(idea => idea.Number == number);
}
