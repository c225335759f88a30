namespace Talaia.Metamodel.Elements;

/// <summary>What stands on which level of the tree, counted from 1 at the top.</summary>
public static class ElementLevel
{
    public const int Area = 1;

    /// <summary>What an area is made of: what is asked about, compared and ranked unless somebody goes deeper.</summary>
    public const int Scope = 2;

    /// <summary>What a town has in place or not.</summary>
    public const int Piece = 4;
}
