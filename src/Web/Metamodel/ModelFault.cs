using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Imports;
using Talaia.Web.Ui;
using Problem = Talaia.Kernel.Problems.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>What is wrong with a file of a metamodel, of any format, with its line.</summary>
internal static class ModelFault
{
    public static string Placed(Problem problem, Say say) =>
        FileFault.At(problem.Where, FileFault.Said(problem, say, (code, what) => say[$"metamodel.fault.{code}", what]), say);

    public static string Placed(Warning warning, Say say) => Placed(new Problem(warning.Code, warning.Message, new Where(Line: warning.Line)), say);
}
