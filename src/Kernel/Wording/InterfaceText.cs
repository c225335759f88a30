using System.Text.RegularExpressions;

namespace Talaia.Kernel.Wording;

/// <summary>One text of the interface in one language: plain, or one form for each plural category; with placeholders such as <c>{name}</c>.</summary>
internal sealed partial record InterfaceText(string? Plain, IReadOnlyDictionary<string, string> Plurals)
{
    /// <summary>The number that chooses a plural text's form is always called so.</summary>
    public const string Count = "n";

    [GeneratedRegex(@"\{([a-z][A-Za-z]*)\}")]
    private static partial Regex Placeholder();

    public IEnumerable<string> Forms => Plain is null ? Plurals.Values : [Plain];

    public IReadOnlySet<string> Placeholders =>
        Forms.SelectMany(form => Placeholder().Matches(form)).Select(match => match.Groups[1].Value).ToHashSet();

    public static string Fill(string form, Func<string, string> value) =>
        Placeholder().Replace(form, match => value(match.Groups[1].Value));
}
