namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>The level of a municipality in a year, never without where it comes from.</summary>
/// <param name="Level">Talaia's 1–5 (<see cref="MaturityLevel"/>).</param>
/// <param name="Source">Who measured it and how, or on what the town's judgement rests.</param>
public sealed record MaturityRow(string Codi6, int Year, int Level, string Source, MaturityOrigin Origin);
