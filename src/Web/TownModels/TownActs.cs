using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>Does an act of a town model and goes on to its page, which says what was done; refused, the page is shown again with the reason.</summary>
internal sealed class TownActs(IHttpContextAccessor http, Toasts toasts, Say say)
{
    /// <param name="said">Key of what the next page says.</param>
    public Task<IResult> DoAsync(string said, string next, Func<Task> act, Func<List<UiProblem>, Task<IResult>> again) => LookAsync(
        act,
        () =>
        {
            toasts.Leave(http.HttpContext!, said);
            return Results.LocalRedirect(next);
        },
        again);

    /// <summary>Does what changes nothing yet, and shows what came of it.</summary>
    public async Task<IResult> LookAsync(Func<Task> act, Func<IResult> then, Func<List<UiProblem>, Task<IResult>> again)
    {
        try
        {
            await act();
            return then();
        }
        catch (RuleException rule) when (!rule.Code.StartsWith("unknown-", StringComparison.Ordinal))
        {
            return await again([new UiProblem(FieldOf(rule.Code), say[$"townmodels.refused.{rule.Code}"])]);
        }
        catch (RuleException)
        {
            return Results.NotFound();
        }
        catch (InputException input)
        {
            return await again([.. input.Problems.Select(problem => new UiProblem("file", problem.Code == "no-file" ? say["townmodels.refused.file-missing"] : FileFault.At(problem.Where, FileFault.Said(problem, say, (code, what) => say[$"townmodels.fault.{code}", what]), say)))]);
        }
    }

    public static IResult Page<T>(object values, List<UiProblem>? problems)
        where T : Microsoft.AspNetCore.Components.IComponent => Refusal.Page<T>(values, problems);

    private static string FieldOf(string code) => code switch
    {
        "reason-missing" => "reason",
        "responsible-missing" => "responsible",
        "bad-date" => "target",
        "maturity-level" => "level",
        "maturity-source" => "source",
        "answer-missing" => "answer",
        "conversation-missing" => "conversation",
        "no-such-provider" => "provider",
        "bad-population" => "population",
        "no-such-reach" => "reach",
        "bad-address" => "source",
        "checked-later" or "bad-day" => "checked",
        _ => "",
    };
}
