using System.Globalization;
using Talaia.Kernel.Links;

namespace Talaia.Conference.Editions;

/// <summary>How links and the audit log name editions, their sessions and their key ideas.</summary>
public static class ConferenceKey
{
    public const string EditionKind = "conference";
    public const string SessionKind = "session";
    public const string KeyIdeaKind = "key-idea";
    internal const string RegistrationKind = "registration";

    public static Ref Edition(int year) => new(EditionKind, Text(year));

    public static Ref Session(int year, string code) => new(SessionKind, $"{Text(year)}/{code}");

    public static Ref KeyIdea(int year, int number) => new(KeyIdeaKind, $"{Text(year)}/{Text(number)}");

    internal static Ref Registration(int year, int number) => new(RegistrationKind, $"{Text(year)}/{Text(number)}");

    /// <summary>The year and the rest of a key such as `2026/obertura`.</summary>
    public static bool TrySplit(string key, out int year, out string rest)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        rest = slash < 0 ? "" : key[(slash + 1)..];
        year = 0;
        return rest.Length > 0 && int.TryParse(key.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
