namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>What a rule says of a piece in the towns that it is about.</summary>
public enum Expectation
{
    /// <summary>Not meant for them.</summary>
    None,

    /// <summary>Good to have; nobody asks for it.</summary>
    Optional,

    /// <summary>They should have it.</summary>
    Expected,
}
