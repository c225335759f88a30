namespace Talaia.Metamodel.Proposals;

/// <summary>How many things of one kind hold on to an element, where who they are is nobody's business.</summary>
/// <param name="Kind">Such as `town-model` or `response`.</param>
public sealed record ElementUse(string Kind, int Count);

/// <summary>What a room holds on elements besides its links: answers, states, objectives.</summary>
public interface IElementUses
{
    /// <summary>What would notice a change of any of these elements.</summary>
    Task<ElementUse> OfAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default);
}
