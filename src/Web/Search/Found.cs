namespace Talaia.Web.Search;

/// <summary>Something found, with the way to it.</summary>
/// <param name="Lang">The tag of the title's language where it is not the page's.</param>
/// <param name="Note">A word more: an element's code.</param>
public sealed record Found(string Title, string Href, string? Lang = null, string? Note = null);

/// <summary>What was found of one kind, best first.</summary>
/// <param name="Key">Of the facet: <c>page</c>, <c>act</c> or a kind of sheet.</param>
public sealed record FoundGroup(string Key, string Title, IReadOnlyList<Found> Items);
