using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Questionnaires;

/// <summary>What is said of a form's file, with its sheet and cell.</summary>
internal static class FormPlaces
{
    public static string Said(Problem problem, Say say) => problem.Where is { Sheet: { } sheet } where && Cell(where) is { } cell
        ? say["questionnaires.at", ("sheet", sheet), ("cell", cell), ("what", FormFault.Said(problem, say))]
        : FormFault.Said(problem, say);

    private static string? Cell(Where where) => where.Line is { } line ? $"{Letters(where.Column)}{line}" : where.Cell;

    private static string Letters(int? column)
    {
        var letters = "";
        for (var rest = column ?? 0; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
