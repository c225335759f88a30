using Talaia.Kernel.Calendar;

namespace Talaia.Reports.Documents;

/// <summary>
/// A report or one edition of it, ready to be read: what every renderer (page, PDF) takes. Immutable; as JSON (<see cref="DocumentJson"/>) it is
/// what a published report is frozen as.
/// </summary>
/// <param name="Language">`ca`, `es`, `en` or `oc`.</param>
/// <param name="Title">The statement on top: one sentence, no full stop.</param>
/// <param name="Subtitle">The lede below it; may be empty.</param>
/// <param name="Period">The third of a year it speaks of.</param>
/// <param name="Notice">Shown on every page, such as «Dades de demostració»; null when there is nothing to warn of.</param>
/// <param name="Front">Facts below the title: edition, date, how many answered.</param>
/// <param name="Blocks">The text, in reading order.</param>
public sealed record ReportDocument(
    string Language,
    string Title,
    string Subtitle,
    Period Period,
    string? Notice,
    IReadOnlyList<Fact> Front,
    IReadOnlyList<Block> Blocks)
{
    /// <summary>Who answers for it; the PDF's author.</summary>
    public string? Author { get; init; }

    /// <summary>Where the reading page stands on the web; links that begin with `/` are completed from it in the PDF.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];
}

/// <summary>A term and its value, such as «Necessitat declarada»: «63 ± 4, n = 214».</summary>
public sealed record Fact(string Term, string Value);
