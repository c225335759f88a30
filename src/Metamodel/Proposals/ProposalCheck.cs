using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>Whether a change can be made to a release: asked when it is proposed, and again when it is accepted, since the metamodel may have moved on.</summary>
internal static class ProposalCheck
{
    /// <exception cref="RuleException">`unknown-parent`, `no-level-below`, `name-missing`, `unknown-element`, `unknown-provider`, `solution-exists`, `bad-code`.</exception>
    public static async Task RequireAsync(TalaiaDb db, ReadBodies bodies, Change change, IReadOnlyList<ElementFacts> elements, CancellationToken cancel)
    {
        if (change is AddElement add)
            Require(add, elements);
        else if (change is AddSolution { Solution: var solution })
            await RequireAsync(db, bodies, solution, elements, cancel);
    }

    private static void Require(AddElement add, IReadOnlyList<ElementFacts> elements)
    {
        var parent = elements.FirstOrDefault(element => element.Code == add.ParentCode)
            ?? throw Refused("unknown-parent", $"The latest release has no element «{add.ParentCode}» under which another could stand.");
        if (parent.Level >= 4)
            throw Refused("no-level-below", $"«{parent.Code}» is a piece of level 4: nothing stands below it.");
        if (add.Name["ca"] is null)
            throw Refused("name-missing", "Every element has a Catalan name.");
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
