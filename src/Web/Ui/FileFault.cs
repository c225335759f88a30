using System.Text.RegularExpressions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Ui;

/// <summary>
/// What is wrong with a file in its reader's language. Those who read files speak English, as shells and logs do; in other languages the code has words of ours, and what the message quotes and
/// counts stands behind them: names, headers, values and numbers of the file.
/// </summary>
internal static partial class FileFault
{
    /// <summary>What any file may have, whatever it is of; a room's own words never speak of these.</summary>
    internal static readonly IReadOnlySet<string> OfAny = new HashSet<string>(StringComparer.Ordinal)
    {
        "and-more", "bad-code", "bad-number", "cells", "encoding", "header", "line-too-long", "macros", "missing", "not-well-formed", "not-xlsx", "nul", "quote", "too-deep", "too-large",
        "too-long", "too-many-columns", "too-many-rows",
    };

    /// <param name="ofRoom">Says what only a file of the room has.</param>
    public static string Said(Kernel.Problems.Problem problem, Say say, Func<string, (string, object?), string> ofRoom) =>
        (OfAny.Contains(problem.Code) ? say[$"ui.fault.{problem.Code}", What(problem, say)] : ofRoom(problem.Code, What(problem, say))).TrimEnd();

    /// <summary>The value `what` of a text: in English the message, in other languages what it quotes and counts.</summary>
    public static (string, object?) What(Kernel.Problems.Problem problem, Say say) =>
        ("what", say.Language == Language.English ? problem.Message : string.Join(", ", Values().Matches(problem.Message).Select(value => value.Value).Distinct()));

    /// <summary>What was said, with the cell or line at which it is.</summary>
    public static string At(Kernel.Problems.Where? where, string what, Say say) => where switch
    {
        { Sheet: { } sheet } when Cell(where) is { } cell => say["ui.file.cell", ("sheet", sheet), ("cell", cell), ("what", what)],
        { Sheet: null, Line: { } line } => say["ui.file.line", ("line", line), ("what", what)],
        _ => what,
    };

    private static string? Cell(Kernel.Problems.Where where) => where.Line is { } line ? $"{Letters(where.Column)}{line}" : where.Cell;

    private static string Letters(int? column)
    {
        var letters = "";
        for (var rest = column ?? 0; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>What is quoted, and whole numbers that are part of nothing else (a version, a date, the name of an encoding).</summary>
    [GeneratedRegex(@"«[^»]*»|(?<![-\w.,])\d+(?![-\w]|[.,]\d)")]
    private static partial Regex Values();
}
