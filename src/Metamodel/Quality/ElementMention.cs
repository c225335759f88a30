namespace Talaia.Metamodel.Quality;

/// <summary>That something names an element by its code: a solution, a rule.</summary>
/// <param name="What">How the thing calls itself: a solution's name, what a rule says.</param>
public sealed record ElementMention(string Kind, string What, string ElementCode);

/// <summary>
/// Tells which elements the things of one kind name, so that the page of quality finds what names an element that the release has no more.
/// Whoever adds a thing that names elements adds one of these.
/// </summary>
public interface IElementMentions
{
    Task<IReadOnlyList<ElementMention>> AllAsync(CancellationToken cancel = default);
}
