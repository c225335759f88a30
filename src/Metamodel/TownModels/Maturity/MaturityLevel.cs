namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>
/// A level of digital maturity: Talaia's own scale from 1 (the obligations are met) to 5 (others learn from it). The Digital Maturity Index (IMD) of the
/// AOC consortium and other indexes give points on scales of their own: whoever imports their values says in the source how points became a level.
/// </summary>
public static class MaturityLevel
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>What a town is taken for while nobody has told its level: what every town should have, and no more.</summary>
    public const int Untold = Least;
}
