using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>What a session is to be.</summary>
/// <param name="Room">By name; a room that the edition lacks is added. Null where it is not known yet.</param>
/// <param name="Track">By name in some language; a track that the edition lacks is added.</param>
/// <param name="Languages">BCP 47 tags of the languages spoken, in lower case.</param>
/// <param name="Speakers">In the order in which they are named.</param>
/// <param name="Code">Its address part; made from the title when null, and never changed afterwards.</param>
public sealed record SessionDraft(
    LocalizedText Title,
    LocalizedText Abstract,
    DateTimeOffset Start,
    int Minutes,
    string? Room,
    LocalizedText? Track,
    IReadOnlyList<string> Languages,
    Profiles Profiles,
    IReadOnlyList<SpeakerDraft> Speakers,
    string? Code = null)
{
    /// <summary>No session is longer: a million-minute one is a slip.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>Letters of a speaker's name.</summary>
    public const int LongestName = 200;

    /// <summary>Letters of all tags of languages with the commas between them.</summary>
    public const int LongestLanguages = 100;

    /// <summary>Everything that it cannot be.</summary>
    public IEnumerable<Problem> Problems(Where? where = null)
    {
        if (Title.IsEmpty)
            yield return new Problem("session-without-title", "A session needs a title in some language.", where);
        if (Minutes is < 1 or > MostMinutes)
            yield return new Problem("bad-minutes", $"«{Title}» lasts {Minutes} minutes; a session lasts from 1 to {MostMinutes}.", where);
        if (Speakers.Any(speaker => string.IsNullOrWhiteSpace(speaker.Name)))
            yield return new Problem("speaker-without-name", $"«{Title}» has a speaker without a name.", where);
        if (Speakers.Any(speaker => speaker.Name?.Trim().Length > LongestName))
            yield return new Problem("speaker-too-long", $"«{Title}» has a speaker whose name is longer than {LongestName} letters.", where);
        if (string.Join(',', Languages).Length > LongestLanguages)
            yield return new Problem("languages-too-long", $"«{Title}» names more languages than {LongestLanguages} letters hold.", where);
    }
}

/// <param name="About">How the programme introduces the person.</param>
/// <param name="ScheduleId">Who it is in the file from which it comes; null for one that is typed in.</param>
public sealed record SpeakerDraft(string Name, LocalizedText? About = null, string? ScheduleId = null);
