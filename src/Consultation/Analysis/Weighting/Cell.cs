namespace Talaia.Consultation.Analysis.Weighting;

/// <summary>The municipalities of one population band (1–6) in one province (two digits of INE): what answers are weighted by.</summary>
public readonly record struct Cell(int Band, string Province);

/// <summary>A cell in which too few answered to speak for itself, and the cells it is weighted together with.</summary>
/// <param name="Towns">Municipalities of the cell.</param>
/// <param name="Answers">Of them, those that answered; 0 in an empty cell.</param>
/// <param name="With">The other cells of its group.</param>
public sealed record CollapsedCell(Cell Cell, int Towns, int Answers, IReadOnlyList<Cell> With);
