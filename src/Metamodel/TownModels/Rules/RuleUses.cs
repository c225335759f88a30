using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>How many rules expect pieces: they would have to be written anew.</summary>
internal sealed class RuleUses(TalaiaDb db) : IElementUses
{
    public async Task<ElementUse> OfAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        new(RuleRef.Kind, await db.Set<ModelRule>().CountAsync(rule => codes.Contains(rule.Element), cancel));
}

/// <summary>The elements that rules expect.</summary>
internal sealed class RuleMentions(TalaiaDb db) : IElementMentions
{
    public async Task<IReadOnlyList<ElementMention>> AllAsync(CancellationToken cancel = default) =>
        (await db.Set<ModelRule>().AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancel))
            .ConvertAll(rule => new ElementMention(RuleRef.Kind, rule.Reason.IsEmpty ? rule.Source : rule.Reason.In("ca"), rule.Element));
}
