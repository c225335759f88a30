namespace Talaia.Kernel.Problems;

/// <summary>A place in what was given: 1-based line and column, or a sheet and cell, or a subject such as a code.</summary>
public sealed record Where(string? File = null, int? Line = null, int? Column = null, string? Sheet = null, string? Cell = null);

/// <summary>One thing wrong with what was given.</summary>
public sealed record Problem(string Code, string Message, Where? Where = null);

/// <summary>
/// What was given cannot be taken. Nothing was changed: imports are all or nothing. Carries every problem found, up to a sensible number,
/// so that an author mends them in one go. The command line exits 1.
/// </summary>
public sealed class InputException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(Describe)))
{
    /// <summary>No list of problems is longer than this; the last one then says that there are more.</summary>
    public const int Most = 50;

    public InputException(Problem problem)
        : this([problem])
    {
    }

    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>The problem with its place: sheet and cell, sheet and row, or line.</summary>
    public static string Describe(Problem problem) => problem.Where switch
    {
        { Sheet: { } sheet, Cell: { } cell } => $"{sheet} {cell}: {problem.Message}",
        { Sheet: { } sheet, Line: { } row } => $"{sheet} row {row}: {problem.Message}",
        { Line: { } line } => $"line {line}: {problem.Message}",
        _ => problem.Message,
    };
}
