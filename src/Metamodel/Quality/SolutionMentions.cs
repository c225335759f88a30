using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Quality;

/// <summary>The elements that solutions answer.</summary>
internal sealed class SolutionMentions(ReadSolutions solutions) : IElementMentions
{
    public async Task<IReadOnlyList<ElementMention>> AllAsync(CancellationToken cancel = default) =>
        [.. (await solutions.FactsAsync(cancel)).SelectMany(solution => solution.ElementCodes.Select(code => new ElementMention(SolutionRef.Kind, solution.Name, code)))];
}
