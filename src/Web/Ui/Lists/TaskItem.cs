namespace Talaia.Web.Ui;

/// <summary>One section of a task.</summary>
/// <param name="State">In words: «Feta per Núria Vidal», «Per començar».</param>
/// <param name="Href">Null while it cannot be entered.</param>
public sealed record TaskItem(string Title, string State, string? Href, bool IsDone = false, bool IsCurrent = false);
