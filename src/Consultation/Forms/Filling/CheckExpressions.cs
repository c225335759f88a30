using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// What an author should know about the expressions of a form before anybody answers it: those that cannot be read, that call functions that are not there or with
/// too few or too many arguments, that name questions that are not there. One problem for an expression, with its cell.
/// </summary>
public static class CheckExpressions
{
    public static IReadOnlyList<Problem> Of(Form form) => ReadLogic.Problems(form);
}
