namespace Talaia.Web.Ui;

/// <summary>Somewhere a reader can go: a link of a navigation, of crumbs, tabs or a contents list.</summary>
/// <param name="Href">Null where the place is not to be gone to (the last of the crumbs).</param>
/// <param name="IsCurrent">The reader is there.</param>
/// <param name="Count">How many things wait there, shown beside the text of a tab.</param>
public sealed record Place(string Text, string? Href, bool IsCurrent = false, int? Count = null);
