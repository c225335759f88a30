using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Proposals;

/// <summary>What a room holds on elements besides its links: answers, states, objectives.</summary>
public interface IElementUses
{
    /// <summary>The sheets that would notice a change of any of these elements.</summary>
    Task<IReadOnlyCollection<Ref>> OfAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default);
}
