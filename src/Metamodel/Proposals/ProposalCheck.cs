using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>What a change asks of other tables than the metamodel's own: asked when it is proposed, and again when it is accepted, since things may have moved on.</summary>
internal static class ProposalCheck
{
    /// <exception cref="RuleException">`name-missing`, `unknown-element`, `unknown-provider`, `solution-exists`, `bad-code`.</exception>
    public static async Task RequireAsync(TalaiaDb db, ReadBodies bodies, Change change, MetamodelState state, CancellationToken cancel)
    {
        if (change is AddSolution { Solution: var solution })
            await RequireAsync(db, bodies, solution, state.Elements, cancel);
    }

    private static async Task RequireAsync(TalaiaDb db, ReadBodies bodies, SolutionFacts solution, IReadOnlyList<ElementFacts> elements, CancellationToken cancel)
    {
        if (!ElementCodes.IsCode(solution.Code) || solution.Code.Length > 80)
            throw Refused("bad-code", "The code of a solution is of letters, digits, dots, hyphens and underscores, at most 80.");
        if (string.IsNullOrWhiteSpace(solution.Name) || solution.Description["ca"] is null)
            throw Refused("name-missing", "A solution has a name and a Catalan description.");
        if (solution.ElementCodes.Count == 0 || solution.ElementCodes.FirstOrDefault(code => elements.All(element => element.Code != code)) is not null)
            throw Refused("unknown-element", "A solution answers at least one element, and all that it answers are in the latest release.");
        if ((await bodies.AllAsync(cancel)).All(body => body.Id != solution.ProviderId))
            throw Refused("unknown-provider", $"There is no body «{solution.ProviderId}».");
        if (await db.Set<Solution>().AnyAsync(known => known.Code == solution.Code, cancel))
            throw Refused("solution-exists", $"There is a solution «{solution.Code}» already.");
    }

    private static RuleException Refused(string code, string message) => new(code, message + " Nothing was changed.");
}
