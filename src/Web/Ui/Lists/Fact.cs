namespace Talaia.Web.Ui;

/// <summary>One thing known, by its name.</summary>
public sealed record Fact(string Name, string Value, string? Href = null);
