using System.Text.RegularExpressions;

namespace Talaia.Kernel.Wording;

/// <summary>
/// One text of the interface in one language: plain, or one form for each plural category; with placeholders such as <c>{name}</c>. A Catalan text may write
/// <c>{de:town}</c> or <c>{a:town}</c> where a place's name follows the preposition.
/// </summary>
internal sealed partial record InterfaceText(string? Plain, IReadOnlyDictionary<string, string> Plurals)
{
    /// <summary>The number that chooses a plural text's form is always called so.</summary>
    public const string Count = "n";

    [GeneratedRegex(@"\{(?:(?<preposition>de|a):)?(?<name>[a-z][A-Za-z]*)\}")]
    private static partial Regex Placeholder();

    public IEnumerable<string> Forms => Plain is null ? Plurals.Values : [Plain];

    public IReadOnlySet<string> Placeholders =>
        Forms.SelectMany(form => Placeholder().Matches(form)).Select(match => match.Groups["name"].Value).ToHashSet();

    /// <summary>Whether a form asks for a preposition, which only Catalan has.</summary>
    public bool HasPrepositions => Forms.SelectMany(form => Placeholder().Matches(form)).Any(match => match.Groups["preposition"].Success);

    public static string Fill(string form, Func<string, string> value) => !form.Contains('{') ? form : Placeholder().Replace(form, match =>
        match.Groups["preposition"].Value switch
        {
            "de" => CatalanName.Of(value(match.Groups["name"].Value)),
            "a" => CatalanName.At(value(match.Groups["name"].Value)),
            _ => value(match.Groups["name"].Value),
        });
}
