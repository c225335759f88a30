using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.Identity;

/// <param name="Moved">References that point at the element in which theirs goes on.</param>
/// <param name="Listed">References that nobody but their owner can move.</param>
public sealed record Carried(int Moved, int Listed);

/// <summary>
/// Carries what points at elements that a release ends. A sole successor takes everything over; where there is none, or a choice between several, the
/// reference stays where it is, readable as ever, and is listed for its owner. What pointed at the ended element keeps doing so: the history is not rewritten.
/// </summary>
public sealed class CarryReferences(TalaiaDb db, TimeProvider clock)
{
    /// <summary>Proposals and releases tell of what was; they are never carried.</summary>
    private static readonly string[] Histories = [ProposalRef.Kind, ReleaseRef.Kind];

    /// <param name="successions">Which element that ends goes on in which.</param>
    /// <param name="sequence">Of the release that is being made.</param>
    internal async Task<Carried> RunAsync(
        MetamodelState before, MetamodelState after, IReadOnlyList<(string Retired, string Successor)> successions, int sequence, string actor, CancellationToken cancel)
    {
        await db.AddManyAsync([.. successions.Select(step => new Succession(step.Retired, step.Successor, sequence, clock))], cancel);
        var now = after.Elements.Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        var ended = before.Elements.Select(element => element.Code).Where(code => !now.Contains(code)).ToList();
        if (ended.Count == 0)
            return new Carried(0, 0);
        var next = Lineage.Of([.. successions.Select(step => (step.Retired, step.Successor, sequence))]);
        var solutions = await CarrySolutionsAsync(ended, next, now, sequence, cancel);
        var towns = await CarryTownsAsync(ended, next, now, sequence, cancel);
        var links = await CarryLinksAsync(ended, next, now, sequence, actor, cancel);
        return new Carried(solutions.Moved + towns.Moved + links.Moved, solutions.Listed + towns.Listed + links.Listed);
    }

    private async Task<Carried> CarryLinksAsync(List<string> ended, Lineage next, HashSet<string> now, int sequence, string actor, CancellationToken cancel)
    {
        // All at once: codes of a large model are more than a query takes.
        var gone = ended.ToHashSet(StringComparer.Ordinal);
        var all = await db.Set<Link>().AsNoTracking().Where(link => link.ToKind == ElementRef.Kind && !Histories.Contains(link.FromKind)).ToListAsync(cancel);
        var links = all.FindAll(link => gone.Contains(link.ToKey));
        var standing = all.Where(link => now.Contains(link.ToKey)).Select(link => (link.From, link.Kind, link.ToKey)).ToHashSet();
        var (moved, listed, carried, uncarried) = (0, 0, new List<Link>(), new List<UncarriedReference>());
        foreach (var link in links)
        {
            if (next.End(link.ToKey, now.Contains) is { } successor)
            {
                moved++;
                if (standing.Add((link.From, link.Kind, successor)))
                    carried.Add(new Link(link.From, link.Kind, ElementRef.To(successor), actor, clock, link.Evidence));
            }
            else if (link.FromKind != SolutionRef.Kind)
            {
                // A solution is listed by what it says itself.
                listed++;
                uncarried.Add(new UncarriedReference(link.From, link.Kind, link.ToKey, link.By, sequence, clock));
            }
        }

        await db.AddManyAsync(carried, cancel);
        await db.AddManyAsync(uncarried, cancel);

        return new Carried(moved, listed);
    }

    private async Task<Carried> CarrySolutionsAsync(List<string> ended, Lineage next, HashSet<string> now, int sequence, CancellationToken cancel)
    {
        var (moved, listed, gone) = (0, 0, ended.ToHashSet(StringComparer.Ordinal));
        foreach (var solution in await db.Set<Solution>().ToListAsync(cancel))
        {
            var facts = solution.Facts;
            foreach (var code in facts.ElementCodes.Where(gone.Contains).Distinct().ToList())
            {
                if (next.End(code, now.Contains) is { } successor)
                {
                    moved++;
                    facts = facts with { ElementCodes = [.. facts.ElementCodes.Select(known => known == code ? successor : known).Distinct()] };
                }
                else
                {
                    listed++;
                    db.Add(new UncarriedReference(SolutionRef.To(solution.Code), LinkKinds.Answers, code, "", sequence, clock));
                }
            }

            if (facts != solution.Facts)
                solution.Take(facts);
        }

        return new Carried(moved, listed);
    }

    /// <summary>
    /// Rules go along with their element. What a municipality says of a piece goes along too, unless it says something of the successor already; a former
    /// word stays where it was, so that an agreement can still be read.
    /// </summary>
    private async Task<Carried> CarryTownsAsync(List<string> ended, Lineage next, HashSet<string> now, int sequence, CancellationToken cancel)
    {
        var (moved, listed, gone) = (0, 0, ended.ToHashSet(StringComparer.Ordinal));
        foreach (var rule in (await db.Set<ModelRule>().ToListAsync(cancel)).Where(rule => gone.Contains(rule.Element)))
        {
            if (next.End(rule.Element, now.Contains) is { } successor)
            {
                moved++;
                rule.CarryTo(successor);
            }
            else
            {
                listed++;
                db.Add(new UncarriedReference(RuleRef.To(rule.Position), "expects", rule.Element, "", sequence, clock));
            }
        }

        var said = await db.Set<TownPiece>().AsNoTracking().ToListAsync(cancel);
        var known = said.Select(piece => (piece.Codi6, piece.Element)).ToHashSet();
        foreach (var piece in said.Where(piece => gone.Contains(piece.Element)))
        {
            if (next.End(piece.Element, now.Contains) is { } successor)
            {
                moved++;
                if (known.Add((piece.Codi6, successor)))
                    db.Add(piece.CarriedTo(successor));
            }
            else
            {
                listed++;
                db.Add(new UncarriedReference(new Ref("municipality", piece.Codi6), "town-piece", piece.Element, "", sequence, clock));
            }
        }

        return new Carried(moved, listed);
    }
}
