using System.Collections.Frozen;

namespace Talaia.Foresight.Feeds;

/// <summary>Names written as one text with spaces between, as standards print their indexes.</summary>
internal static class NameList
{
    public static FrozenSet<string> Of(params string[] groups) => groups.SelectMany(Split).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names in lower case, as a forgiving reader meets them, to their true spelling.</summary>
    public static FrozenDictionary<string, string> Spelled(params string[] groups) =>
        groups.SelectMany(Split).Distinct(StringComparer.Ordinal).ToFrozenDictionary(name => name.ToLowerInvariant(), StringComparer.Ordinal);

    private static string[] Split(string names) => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
