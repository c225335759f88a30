using System.Globalization;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Web.Hosting;
using Talaia.Web.Languages;

namespace Talaia.Web.Conference;

/// <summary>What an organiser has typed of a session.</summary>
/// <param name="Day">As <c>yyyy-MM-dd</c>, on the edition's calendar.</param>
/// <param name="Start">As <c>HH:mm</c>, on the edition's clock.</param>
/// <param name="Speakers">A name a line.</param>
/// <param name="Languages">Tags of the languages spoken.</param>
/// <param name="Key">The idempotency key of the form; null where it came without one.</param>
public sealed record SessionTyped(
    LocalizedText Title, LocalizedText Abstract, string Day, string Start, string Minutes, string Room, string Track, string Speakers,
    IReadOnlyList<string> Languages, Profiles Profiles, Concerns Concerns, Guid? Key = null)
{
    public static SessionTyped Nothing(EditionRow edition) => new(
        LocalizedText.Empty, LocalizedText.Empty, Days.Text(edition.FirstDay), "", "", "", "", "", [Language.Catalan.Tag], Profiles.All, Concerns.Nothing);

    public static SessionTyped Of(IFormCollection form) => new(
        FormTexts.Of(form, "title"), FormTexts.Of(form, "abstract"), form["day"].ToString(), form["start"].ToString(), form["minutes"].ToString(), form["room"].ToString().Trim(),
        form["track"].ToString().Trim(), form["speakers"].ToString(), Chosen(form, "languages"), form["profiles"].Aggregate(Profiles.None, (all, one) => all | ConferenceWords.ProfileOf(one)),
        new Concerns(Chosen(form, "elements"), Chosen(form, "trends"), Chosen(form, "challenges")),
        FormKey.Of(form));

    public static SessionTyped Of(SessionRow session, EditionRow edition)
    {
        var start = edition.Local(session.Start).DateTime;
        return new SessionTyped(
            session.Title, session.Abstract, Days.Text(DateOnly.FromDateTime(start)), start.ToString("HH:mm", CultureInfo.InvariantCulture), session.Minutes.ToString(CultureInfo.InvariantCulture),
            session.Room ?? "", session.Track?.Name.In("ca") ?? "", string.Join('\n', session.Speakers.Select(speaker => speaker.Name)), session.Languages, session.Profiles, session.Concerns);
    }

    /// <summary>With a colon or a point, with or without the nought: <c>09:30</c>, <c>9.30</c>.</summary>
    private TimeOnly? Hour => TimeOnly.TryParseExact(Start.Trim(), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    private static readonly string[] Hours = ["H:mm", "HH:mm", "H.mm", "HH.mm"];

    /// <param name="session">As it stands; null for a new one. Who spoke in it and still does stays the same person.</param>
    /// <param name="programme">Where tracks are found by the name that the form shows.</param>
    public SessionDraft Draft(EditionRow edition, ProgrammeRows programme, SessionRow? session) => new(
        Title, Abstract, Instant(edition), int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0, Room.Length == 0 ? null : Room,
        Track.Length == 0 ? null : programme.All.Select(known => known.Track?.Name).FirstOrDefault(name => name?.In("ca") == Track) ?? new LocalizedText(ca: Track),
        Languages, Profiles, [.. SpeakersBeside(session)]);

    /// <summary>Everything that is wrong, each with the name of its field.</summary>
    public IEnumerable<(string Field, string Code)> Problems(SessionDraft draft)
    {
        foreach (var problem in draft.Problems())
            yield return (problem.Code == "bad-minutes" ? "minutes" : problem.Code == "session-without-title" ? "title.ca" : problem.Code == "languages-too-long" ? "languages" : "speakers", problem.Code);
        if (Days.Read(Day) is null)
            yield return ("day", "session-without-day");
        if (Hour is null)
            yield return ("start", "session-without-hour");
    }

    private DateTimeOffset Instant(EditionRow edition)
    {
        var local = Days.Read(Day) is { } day && Hour is { } hour ? day.ToDateTime(hour) : edition.FirstDay.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone).GetUtcOffset(local));
    }

    private IEnumerable<SpeakerDraft> SpeakersBeside(SessionRow? session)
    {
        var known = session?.Speakers.ToList() ?? [];
        foreach (var name in Speakers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var same = known.Find(speaker => speaker.Name == name);
            if (same is not null)
                known.Remove(same);
            yield return new SpeakerDraft(name, ScheduleId: same?.ScheduleId);
        }
    }

    private static List<string> Chosen(IFormCollection form, string field) => [.. form[field].OfType<string>().Where(value => value.Length > 0).Distinct()];
}
