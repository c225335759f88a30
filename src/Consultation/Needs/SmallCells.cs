namespace Talaia.Consultation.Needs;

/// <summary>What may be shown of a group without showing what one town hall answered.</summary>
public static class SmallCells
{
    /// <summary>Fewer answers than this are not shown.</summary>
    public const int Least = 5;
}
