using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.People;

/// <summary>What could not be taken of a form about people, at the field where it stands.</summary>
internal static class PeopleRefusal
{
    /// <summary>Does the act, or shows the form again.</summary>
    public static async Task<IResult> OrAsync(Func<Task<IResult>> act, Func<List<UiProblem>, Task<IResult>> again, Say say)
    {
        try
        {
            return await act();
        }
        catch (RuleException rule)
        {
            return await again([Of(rule.Code, say)]);
        }
        catch (InputException input)
        {
            return await again([.. input.Problems.Select(problem => Of(problem.Code, say))]);
        }
    }

    private static UiProblem Of(string code, Say say) => new(FieldOf(code), say[$"people.refused.{code}"]);

    private static string FieldOf(string code) => code switch
    {
        "bad-email" or "colleague-known" or "person-known" or "invitation-open" => "address",
        "missing" or "name-missing" => "name",
        "unknown-role" or "role-and-municipality" or "last-administrator" => "role",
        "unknown-municipality" => "town",
        "unknown-language" => "language",
        _ => "",
    };
}
