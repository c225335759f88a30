using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.Identity;

/// <summary>Says where a reference that no rule could carry points now, or that it ended with its element.</summary>
public sealed class SettleReference(TalaiaDb db, TimeProvider clock)
{
    /// <param name="to">Code of an element of the latest release; null where the reference ends.</param>
    /// <exception cref="RuleException">`unknown-reference`, `unknown-element`.</exception>
    public async Task RunAsync(Guid id, string? to, string actor, CancellationToken cancel = default)
    {
        var reference = await db.Set<UncarriedReference>().SingleOrDefaultAsync(row => row.Id == id && row.SettledAt == null, cancel)
            ?? throw new RuleException("unknown-reference", "This reference was settled already. Nothing was changed.");
        if (to is not null)
            await PointAsync(reference, to, actor, cancel);
        else if (await RuleAsync(reference, cancel) is { } rule)
            db.Remove(rule);
        reference.Settle(to, clock);
        db.Add(new AuditEntry(actor, "settle-reference", ElementRef.To(reference.Retired), clock, $$"""{"to":"{{to}}"}"""));
        await db.SaveChangesAsync(cancel);
    }

    private async Task PointAsync(UncarriedReference reference, string to, string actor, CancellationToken cancel)
    {
        if (!await db.Set<ElementVersion>().AnyAsync(element => element.Code == to && element.Until == null, cancel))
            throw new RuleException("unknown-element", $"The latest release has no element «{to}». Nothing was changed.");
        if (reference.FromKind == RuleRef.Kind)
        {
            (await RuleAsync(reference, cancel))?.CarryTo(to);
            return;
        }

        if (reference.FromKind == SolutionRef.Kind && await db.Set<Solution>().SingleOrDefaultAsync(solution => solution.Code == reference.FromKey, cancel) is { } solution)
            solution.Take(solution.Facts with { ElementCodes = [.. solution.Facts.ElementCodes.Where(code => code != reference.Retired).Append(to).Distinct()] });
        if (!await db.Set<Link>().AnyAsync(link => link.FromKind == reference.FromKind && link.FromKey == reference.FromKey && link.Kind == reference.Kind && link.ToKind == ElementRef.Kind && link.ToKey == to, cancel))
            db.Add(new Link(reference.From, reference.Kind, ElementRef.To(to), actor, clock));
    }

    /// <summary>The rule that the reference is of, as long as it still expects the element that ended: rules are replaced together.</summary>
    private async Task<ModelRule?> RuleAsync(UncarriedReference reference, CancellationToken cancel)
    {
        var position = reference.FromKind == RuleRef.Kind ? RuleRef.Position(reference.FromKey) : -1;
        return await db.Set<ModelRule>().SingleOrDefaultAsync(rule => rule.Position == position && rule.Element == reference.Retired, cancel);
    }
}
