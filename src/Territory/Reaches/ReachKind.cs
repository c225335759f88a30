namespace Talaia.Territory.Reaches;

/// <summary>What part of the territory a body or a solution serves.</summary>
public enum ReachKind
{
    /// <summary>Every municipality; written with the territory's own name (`Catalunya`).</summary>
    Everywhere,
    Province,
    Comarca,

    /// <summary>Only the municipalities that are named, such as those of a metropolitan area; nobody while none is named.</summary>
    Supramunicipal,
}
