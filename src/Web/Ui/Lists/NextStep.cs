namespace Talaia.Web.Ui;

/// <summary>One of the three things to do next.</summary>
/// <param name="Now">A deadline or the like; it makes the step the one that needs the reader now.</param>
public sealed record NextStep(string Title, string Text, string LinkText, string Href, string? Now = null);
