using System.Collections.Immutable;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>Answers that speak of the same thing.</summary>
/// <param name="Id">Stays when the theme is renamed, joined to or split from.</param>
/// <param name="Terms">The words that tell it from the others, as they were written, the most telling first.</param>
/// <param name="Answers">Keys of the <see cref="FreeText"/>s, the most typical first.</param>
/// <param name="Name">What the office calls it; empty as long as nobody named it.</param>
internal sealed record Theme(Guid Id, ImmutableArray<string> Terms, ImmutableArray<string> Answers, LocalizedText Name)
{
    /// <summary>Whether the office has changed it, so that grouping anew leaves it alone.</summary>
    public bool IsOurs { get; init; }
}
