using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Metamodel.Quality;

/// <summary>The elements that elements of the newest release require.</summary>
internal sealed class RequirementMentions(ReadTree trees) : IElementMentions
{
    public async Task<IReadOnlyList<ElementMention>> AllAsync(CancellationToken cancel = default) =>
        [.. ((await trees.LatestAsync(cancel))?.Elements ?? []).SelectMany(element => element.RequiredCodes.Select(code => new ElementMention(ElementRef.Kind, element.Code, code)))];
}
