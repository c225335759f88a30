using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Functions;
using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>Something wrong with a form that is being edited, or worth a look, at its field.</summary>
/// <param name="Key">The node; null where it is none's.</param>
/// <param name="List">The list of choices; null where it is none's.</param>
/// <param name="Header">The column of its cell; null for the whole row.</param>
/// <param name="IsError">Whether the form cannot be published with it.</param>
public sealed record DraftFault(Problem Problem, string? Key, string? List, string? Header, bool IsError);

/// <summary>
/// All that is wrong with a form that is being edited: what its compiler refuses, and expressions that could not be evaluated, which are looked for even where the
/// compiler gives up.
/// </summary>
public static class DraftFaults
{
    private static readonly string[] Expressions = ["relevant", "required", "read_only", "constraint", "calculation", "choice_filter", "repeat_count"];

    /// <param name="shelf">The files that it has; null where nobody looks for them.</param>
    public static IReadOnlyList<DraftFault> Of(DraftBook book, MediaShelf? shelf = null)
    {
        var (problems, warnings) = Compiled(book, shelf);
        return
        [
            .. problems.DistinctBy(problem => (problem.Where?.Sheet, problem.Where?.Line, problem.Where?.Column, problem.Message)).Select(problem => At(book, problem, true)),
            // A picture without a language is for all of them.
            .. warnings.Select(problem => At(book, problem, false)).Where(fault => fault is not { Problem.Code: "missing-translation", Header: { } header } || !header.StartsWith("media::", StringComparison.Ordinal) || header.Split("::").Length > 2),
        ];
    }

    private static (IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings) Compiled(DraftBook book, MediaShelf? shelf)
    {
        try
        {
            var form = CompileForm.From(book.Workbook);
            return form.Questions.Any() ? ([.. CheckExpressions.Of(form), .. shelf is null ? [] : AskedMedia.Lacking(AskedMedia.Of(form, book.Workbook), shelf)], [.. form.Warnings, .. AskedMedia.Alone(form)]) : ([new Problem("no-questions", "The form asks nothing yet: add a question.")], form.Warnings);
        }
        catch (InputException refused)
        {
            return ([.. refused.Problems, .. Unread(book)], []);
        }
    }

    /// <summary>Where nothing compiles, at least what each expression says by itself.</summary>
    private static IEnumerable<Problem> Unread(DraftBook book)
    {
        foreach (var node in book.Nodes)
        {
            foreach (var (header, text) in node.Cells.Where(cell => Expressions.Contains(cell.Key) && YesNo.Of(cell.Value) is null))
            {
                if (Refused(text) is { } why)
                    yield return new Problem("bad-expression", $"{why.Message} (at character {why.At + 1} of «{header}»)", new Where(null, node.Row, ColumnOf(book, header), "survey"));
            }
        }
    }

    private static ExpressionException? Refused(string text)
    {
        try
        {
            var tree = ExpressionParser.Parse(AuthoredRow.Straight(text));
            return Reads.Below(tree).OfType<Call>().Select(call => (Call: call, Why: Library.Refuses(call))).FirstOrDefault(call => call.Why is not null) is { Why: { } why } bad ? new ExpressionException(why, bad.Call.At) : null;
        }
        catch (ExpressionException refused)
        {
            return refused;
        }
    }

    private static int? ColumnOf(DraftBook book, string header) => book.Survey.Headers.ToList().IndexOf(header) is >= 0 and var at ? at + 1 : null;

    private static DraftFault At(DraftBook book, Problem problem, bool isError)
    {
        var sheet = problem.Where?.Sheet;
        var headers = sheet is null ? [] : book.Workbook[sheet]?.Rows is [var first, ..] ? first.Cells : [];
        var header = problem.Where?.Column is { } column && column <= headers.Count ? headers[column - 1] : null;
        var row = problem.Where?.Line ?? 0;
        return string.Equals(sheet, "choices", StringComparison.OrdinalIgnoreCase)
            ? new DraftFault(problem, null, book.Lists.FirstOrDefault(list => list.Rows.Contains(row))?.Name, header, isError)
            : new DraftFault(problem, sheet is null || !string.Equals(sheet, "survey", StringComparison.OrdinalIgnoreCase) || row < 2 ? null : book.At(row)?.Key, null, header, isError);
    }
}
