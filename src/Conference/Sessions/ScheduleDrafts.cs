using Talaia.Conference.Schedules;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>What an event of an exchange file says of a session; laid over what is known of it already.</summary>
internal static class ScheduleDrafts
{
    /// <summary>Letters of a guid or id.</summary>
    private const int LongestKey = 100;

    /// <summary>The language in which the file's texts are kept: the first of the event's that the platform has, else the one given.</summary>
    public static string LanguageOf(ScheduleEvent source, string otherwise) =>
        ScheduleLanguages.Split(source.Language).Select(tag => Language.TryParse(tag, out var known) ? known.Code : Language.TryParse(tag.Split('-')[0], out known) ? known.Code : null)
            .FirstOrDefault(code => code is not null) ?? otherwise;

    /// <summary>Why the event cannot be a session, or nothing.</summary>
    public static IEnumerable<Problem> Problems(ScheduleEvent source)
    {
        var where = source.Line > 0 ? new Where(Line: source.Line) : null;
        if (string.IsNullOrWhiteSpace(source.Title))
            yield return new Problem("session-without-title", "The session has no title.", where);
        if (source.Start is null)
            yield return new Problem("session-without-start", $"«{source.Title}» has no start that can be read.", where);
        if (source.Duration is not { } duration)
            yield return new Problem("session-without-duration", $"«{source.Title}» has no duration that can be read.", where);
        else if (duration < TimeSpan.FromMinutes(1) || duration > TimeSpan.FromMinutes(SessionDraft.MostMinutes))
            yield return new Problem("bad-minutes", $"«{source.Title}» lasts {duration}; a session lasts from a minute to a week.", where);
        if (source.Persons.Any(person => person.Name?.Trim().Length > SessionDraft.LongestName))
            yield return new Problem("speaker-too-long", $"«{source.Title}» has a speaker whose name is longer than {SessionDraft.LongestName} letters.", where);
        if (string.Join(',', ScheduleLanguages.Split(source.Language)).Length > SessionDraft.LongestLanguages)
            yield return new Problem("languages-too-long", $"«{source.Title}» names more languages than {SessionDraft.LongestLanguages} letters hold.", where);
        if (source.Persons.Select(person => person.Guid ?? person.Code ?? person.Id).Append(source.Guid).Append(source.Id).Any(key => key?.Length > LongestKey))
            yield return new Problem("schedule-key-too-long", $"«{source.Title}» or a speaker of it has a key longer than {LongestKey} letters.", where);
    }

    /// <param name="known">The session as it is; null for a new one. Its translations, profiles and speakers' descriptions stay.</param>
    public static SessionDraft Of(ScheduleEvent source, string language, SessionTexts? known)
    {
        var text = PlainText.Of(string.IsNullOrWhiteSpace(source.Abstract) ? source.Description : source.Abstract);
        return new SessionDraft(
            (known?.Title ?? LocalizedText.Empty).With(language, source.Title),
            (known?.Abstract ?? LocalizedText.Empty).With(language, text),
            source.Start!.Value,
            (int)Math.Round(source.Duration!.Value.TotalMinutes),
            source.Room,
            source.Track is null ? null : new LocalizedText([new(language, source.Track)]),
            ScheduleLanguages.Split(source.Language),
            known?.Profiles ?? Profiles.All,
            [.. source.Persons.Where(person => !string.IsNullOrWhiteSpace(person.Name)).Select(person => Speaker(person, language))],
            source.Code ?? source.Slug);
    }

    private static SpeakerDraft Speaker(SchedulePerson person, string language) => new(
        person.Name, PlainText.Of(person.Biography) is { Length: > 0 } about ? new LocalizedText([new(language, about)]) : null, person.Guid ?? person.Code ?? person.Id);
}

/// <summary>What a file does not say of a session and import therefore keeps.</summary>
internal sealed record SessionTexts(LocalizedText Title, LocalizedText Abstract, Profiles Profiles);
