namespace Talaia.Metamodel.TownModels.Imports;

/// <summary>The latest import of rules or levels, as the office sees it before it undoes it.</summary>
/// <param name="By">Key of who imported.</param>
public sealed record LastImport(string By, DateTimeOffset At);
