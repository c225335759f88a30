using Talaia.Consultation.Forms.Filling;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>A form that is being edited, made fit to be shown: what is wrong in a cell is left out, what is wrong with a whole question leaves the question out.</summary>
public static class PreviewForm
{
    private const int MostRounds = 12;

    /// <returns>Null where nothing can be shown.</returns>
    public static FormPlan? Of(DraftBook book)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            try
            {
                return new FormPlan(CompileForm.From(book.Workbook));
            }
            catch (InputException refused)
            {
                if (Without(book, refused.Problems) is not { } mended)
                    return null;
                book = mended;
            }
        }

        return null;
    }

    private static DraftBook? Without(DraftBook book, IReadOnlyList<Problem> problems)
    {
        var survey = book.Grid("survey");
        var choices = book.Grid("choices");
        var mended = new HashSet<(string, int, string)>();
        foreach (var problem in problems.Where(problem => problem.Where is { Line: > 1, Sheet: not null }))
        {
            var (row, isChoice) = (problem.Where!.Line!.Value - 2, string.Equals(problem.Where.Sheet, "choices", StringComparison.OrdinalIgnoreCase));
            var grid = isChoice ? choices : string.Equals(problem.Where.Sheet, "survey", StringComparison.OrdinalIgnoreCase) ? survey : null;
            if (grid is null || row >= grid.Count)
                continue;
            var header = problem.Where.Column is { } column && column <= grid.Headers.Count ? grid.Headers[column - 1] : "";
            var isCell = header.Length > 0 && header is not ("type" or "name" or "list_name");
            if (mended.Add((problem.Where.Sheet!, row, isCell ? header : "")))
                Mend(book, grid, row, header, isChoice);
        }

        return mended.Count == 0 ? null : book.With("survey", survey).With("choices", choices);
    }

    /// <summary>A row that is disabled is passed over, and the rows below it stay where they are.</summary>
    private static void Mend(DraftBook book, SheetGrid grid, int row, string header, bool isChoice)
    {
        var node = isChoice ? null : book.At(row + 2);
        if (header.Length > 0 && header is not ("type" or "name" or "list_name"))
            grid[row, header] = "";
        else if (isChoice && grid[row, "name"].Length == 0)
            grid[row, "name"] = FormattableString.Invariant($"_{row}");
        else if (isChoice)
            grid[row, "list_name"] = "";
        else if (node is { IsGroup: true })
            grid[node.Row - 2, "name"] = FormattableString.Invariant($"_g{row}");
        else if (header.Length == 0 && grid[row, "name"].Length > 0 && grid[row, "type"].Length > 0 && !grid.Cells(row).Keys.Any(known => known.StartsWith("label", StringComparison.Ordinal)))
            grid[row, grid.Headers.FirstOrDefault(known => known.StartsWith("label", StringComparison.Ordinal)) ?? "label"] = grid[row, "name"];
        else
            grid[row, "disabled"] = "yes";
    }
}
