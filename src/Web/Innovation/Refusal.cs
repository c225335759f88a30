using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>What a rule that refuses says on the page where it was broken.</summary>
internal static class Refusal
{
    /// <summary>Rules of the metamodel, which a pilot's proposal may break too.</summary>
    private static readonly string[] OfMetamodel =
    [
        "unknown-parent", "no-level-below", "name-missing", "reason-missing", "evidence-missing", "no-release", "proposal-not-open", "reviewer-is-author", "answer-missing",
        "unknown-element", "has-children", "own-successor", "wrong-level", "nothing-changes", "type-missing", "one-part", "one-element", "circular", "relation-exists", "unknown-relation", "conflict-open", "nothing-accepted", "nothing-to-undo",
        "not-the-author", "proposal-not-a-draft", "overtaken-open", "remark-empty", "remark-too-long", "remark-withdrawn", "unknown-remark", "key-reused",
    ];

    public static List<UiProblem> Of(RuleException rule, Say say) =>
        [new("", OfMetamodel.Contains(rule.Code) ? say[$"metamodel.refused.{rule.Code}"] : say[$"innovation.refused.{rule.Code}"])];

    /// <summary>Does the act and goes on; refused, it shows the page again with the reason.</summary>
    public static async Task<IResult> OrAsync(Func<Task<string>> act, Func<List<UiProblem>, Task<IResult>> again, Say say)
    {
        try
        {
            return Results.LocalRedirect(await act());
        }
        catch (RuleException rule) when (!rule.Code.StartsWith("unknown-", StringComparison.Ordinal) || OfMetamodel.Contains(rule.Code))
        {
            return await again(Of(rule, say));
        }
    }

    /// <summary>The page, 422 where there are problems.</summary>
    public static IResult Page<T>(object parameters, List<UiProblem>? problems)
        where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
