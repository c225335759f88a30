namespace Talaia.Web.Ui;

/// <summary>One link of the thread that runs through the office's work.</summary>
/// <param name="Verb">What ties the two: «detectada a», «va inspirar».</param>
/// <param name="Href">Null where the thing has no sheet of its own.</param>
/// <param name="When">The day, already in words.</param>
/// <param name="Why">The evidence it rests on.</param>
public sealed record Strand(string Verb, string Title, string? Href, string? When = null, string? Why = null);
