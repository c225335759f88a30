using Talaia.Conference.Editions;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>A session as the result of an import names it.</summary>
public sealed record ImportedSession(string Code, LocalizedText Title);

/// <summary>What an import changes, or would change.</summary>
/// <param name="Unchanged">How many sessions stay as they are.</param>
/// <param name="Vanished">Sessions that the file no longer holds; they are withdrawn, and what was noted in them stays.</param>
/// <param name="Clashes">Of the programme as it then is.</param>
public sealed record ScheduleChanges(
    IReadOnlyList<ImportedSession> Added,
    IReadOnlyList<ImportedSession> Changed,
    int Unchanged,
    IReadOnlyList<ImportedSession> Vanished,
    IReadOnlyList<Clash> Clashes);

/// <summary>
/// Makes the programme of an edition be that of an exchange file. A session is known by its guid, then by its id, so that importing again changes and never
/// duplicates. All or nothing: an event without title, start or duration refuses the whole file. Translations, profiles and links made here are kept.
/// </summary>
public sealed class ImportSchedule(TalaiaDb db, ReadProgramme read, TimeProvider clock)
{
    /// <param name="language">The language of texts whose event names none of the platform's languages.</param>
    /// <param name="isTrial">True to learn what would change and change nothing.</param>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `session-without-start`, `session-without-duration`, `bad-minutes`, `speaker-too-long`, `languages-too-long`, `schedule-key-too-long`, `schedule-without-sessions`.</exception>
    public async Task<ScheduleChanges> RunAsync(
        int year, Schedule schedule, string actor, bool isTrial = false, string language = "ca", CancellationToken cancel = default)
    {
        Refuse(schedule);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var edition = await EditionTurn.TakeAsync(db, year, cancel);
        var before = (await read.OfYearAsync(year, cancel)).All.ToDictionary(row => row.Code);
        var programme = await Programme.LoadAsync(db, edition, clock, cancel);
        var codes = Lay(schedule, programme, language);
        var vanished = programme.Sessions.Where(session => !codes.Contains(session.Code) && !session.IsWithdrawn).ToList();
        vanished.ForEach(session => session.Withdraw());
        db.Add(new AuditEntry(actor, "import-schedule", edition.Ref, clock, FormattableString.Invariant($$"""{"sessions":{{codes.Count}},"vanished":{{vanished.Count}}}""")));
        await db.SaveChangesAsync(cancel);

        var after = await read.OfYearAsync(year, cancel);
        var held = after.Sessions.Where(row => codes.Contains(row.Code)).ToList();
        var changed = held.FindAll(row => before.TryGetValue(row.Code, out var was) && !IsSame(was, row));
        var result = new ScheduleChanges(
            [.. held.Where(row => !before.ContainsKey(row.Code)).Select(Named)], [.. changed.Select(Named)],
            held.Count(row => before.ContainsKey(row.Code)) - changed.Count,
            [.. vanished.Select(session => new ImportedSession(session.Code, session.Title))], after.Clashes);
        if (!isTrial)
            await transaction.CommitAsync(cancel);
        return result;
    }

    private static void Refuse(Schedule schedule)
    {
        var problems = schedule.Events.SelectMany(ScheduleDrafts.Problems).Take(InputException.Most).ToList();
        if (schedule.Events.Count == 0)
            problems.Add(new Problem("schedule-without-sessions", "The file holds no session, and would withdraw them all."));
        if (problems.Count > 0)
            throw new InputException(problems);
    }

    /// <returns>Codes of the sessions that the file holds.</returns>
    private static HashSet<string> Lay(Schedule schedule, Programme programme, string language)
    {
        var known = programme.Sessions.ToList();
        var matches = ScheduleMatch.Of(
            [.. schedule.Events.Select(source => new ScheduleName(source.Guid, source.Id))],
            [.. known.Select(session => new ScheduleName(session.ScheduleGuid, session.ScheduleId))]);
        foreach (var room in schedule.Rooms.Where(room => !string.IsNullOrWhiteSpace(room.Name)))
            programme.Room(room.Name);
        var codes = new HashSet<string>();
        foreach (var (source, match) in schedule.Events.Zip(matches))
        {
            var texts = ScheduleDrafts.LanguageOf(source, language);
            var session = match is { } i ? known[i] : null;
            var draft = ScheduleDrafts.Of(source, texts, session is null ? null : new SessionTexts(session.Title, session.Abstract, session.Profiles));
            if (session is null)
                session = programme.Add(draft, programme.HasGuid(source.Guid) ? null : source.Guid, source.Id);
            else
                programme.Write(session, draft);
            codes.Add(session.Code);
        }

        return codes;
    }

    private static ImportedSession Named(SessionRow row) => new(row.Code, row.Title);

    private static bool IsSame(SessionRow was, SessionRow now) =>
        was.Title.Equals(now.Title) && was.Abstract.Equals(now.Abstract)
        && (was.Start, was.Minutes, was.Room, was.Track?.Key, was.IsWithdrawn) == (now.Start, now.Minutes, now.Room, now.Track?.Key, now.IsWithdrawn)
        && was.Languages.SequenceEqual(now.Languages) && was.Speakers.SequenceEqual(now.Speakers);
}
