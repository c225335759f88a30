using System.Text.RegularExpressions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Questionnaires;

/// <summary>
/// What is wrong with a form's file in its reader's language. The compiler speaks English, as the model's authors do; in other languages its code has words of ours, and what the compiler quotes stands
/// behind them: names, headers and values of the file.
/// </summary>
internal static partial class FormFault
{
    public static string Said(Problem problem, Say say) =>
        say[$"questionnaires.fault.{problem.Code}", ("what", What(problem, say))].TrimEnd();

    /// <summary>What stands behind our words: all of it in English, else the names that it quotes.</summary>
    public static string What(Problem problem, Say say) =>
        say.Language == Language.English ? problem.Message : string.Join(", ", Quoted().Matches(problem.Message).Select(quoted => quoted.Value).Distinct());

    [GeneratedRegex("«[^»]*»")]
    private static partial Regex Quoted();
}
