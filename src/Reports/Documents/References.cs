namespace Talaia.Reports.Documents;

/// <summary>The numbered evidence that <see cref="Cite"/>s point at; one list a document, at its end.</summary>
public sealed record References(IReadOnlyList<Reference> Items) : Block;

/// <param name="Number">1, 2, 3 … in the order of the list.</param>
/// <param name="Text">What it is: wave and question with n, document, pilot.</param>
/// <param name="Link">Where it can be looked at.</param>
/// <param name="Date">When it was made or last looked at.</param>
public sealed record Reference(int Number, string Text, Hyperlink? Link = null, DateOnly? Date = null);
