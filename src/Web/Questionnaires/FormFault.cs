using Talaia.Kernel.Wording;
using Talaia.Web.Ui;
using Problem = Talaia.Kernel.Problems.Problem;

namespace Talaia.Web.Questionnaires;

/// <summary>What is wrong with a form's file, as its compiler found it.</summary>
internal static class FormFault
{
    public static string Said(Problem problem, Say say) => FileFault.Said(problem, say, (code, what) => say[$"questionnaires.fault.{code}", what]);

    /// <summary>With its sheet and cell.</summary>
    public static string Placed(Problem problem, Say say) => FileFault.At(problem.Where, Said(problem, say), say);
}
