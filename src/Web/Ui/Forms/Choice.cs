namespace Talaia.Web.Ui;

/// <summary>One of the answers of a question.</summary>
/// <param name="Note">A few words more, under the label.</param>
/// <param name="IsApart">No point of the scale («No ho sé»): stands a little apart.</param>
/// <param name="IsOut">Not to be chosen now, and out of sight; the page may bring it back.</param>
public sealed record Choice(string Value, string Label, string? Note = null, bool IsApart = false, bool IsOut = false);
