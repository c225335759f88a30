using System.Globalization;
using System.Text;

namespace Talaia.Conference.Schedules;

/// <summary>Keys that are right under the rules of every format at once.</summary>
internal static class Slugs
{
    public static bool IsId(string? id) => id is { Length: > 0 and <= 9 } && id[0] is >= '1' and <= '9' && id.All(char.IsAsciiDigit);

    public static bool IsGuid(string? guid) => guid is not null && XmlValues.Uuid(guid);

    public static bool IsCode(string? code) => code is not null && XmlValues.Code(code);

    public static bool IsSlug(string? slug) => slug is not null && JsonPatterns.Slug().IsMatch(slug) && !slug.EndsWith('\n');

    public static bool IsEventSlug(string? slug) => IsSlug(slug) && XmlValues.EventSlug(slug!);

    public static bool IsTrackSlug(string? slug) => IsSlug(slug) && XmlValues.TrackSlug(slug!);

    /// <summary>Four or more of a–z, 0–9 and low line, from the acronym, else from the title.</summary>
    public static string Acronym(ScheduleConference conference)
    {
        if (conference.Acronym is { } given && XmlValues.Acronym(given) && JsonPatterns.Acronym().IsMatch(given))
            return given;
        var made = Plain(conference.Acronym ?? conference.Title, '_');
        return made.Length >= 4 ? made[..Math.Min(made.Length, 40)].TrimEnd('_').PadRight(4, '0') : (made.Length == 0 ? "conf" : made).PadRight(4, '0');
    }

    public static string Event(string acronym, string id, string title, int attempt)
    {
        var words = Plain(title, '-');
        return $"{acronym.Replace('-', '_')}-{id}{(attempt == 0 ? "" : $"-{attempt.ToString(CultureInfo.InvariantCulture)}")}-{words[..Math.Min(words.Length, 60)].Trim('-')}".TrimEnd('-') is var slug && IsEventSlug(slug)
            ? slug
            : $"{acronym.Replace('-', '_')}-event-{id}-{attempt.ToString(CultureInfo.InvariantCulture)}";
    }

    public static string Track(string name, int attempt)
    {
        var words = Plain(name, '-');
        var slug = words.Length > 1 && char.IsAsciiLetter(words[0]) ? words : $"track-{words}".TrimEnd('-');
        return attempt == 0 ? slug : $"{slug}-{attempt.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Small Latin letters without marks and digits; everything else becomes a single join.</summary>
    private static string Plain(string text, char join)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var one in CleanText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(one))
                plain.Append(char.ToLowerInvariant(one));
            else if (char.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != join)
                plain.Append(join);
        }

        return plain.ToString().Trim(join);
    }
}
