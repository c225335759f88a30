using System.Globalization;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.TownModels;

/// <summary>Reads what a coordinator says of pieces from a posted form.</summary>
internal static class PieceForm
{
    /// <summary>One piece, with its note and objective.</summary>
    /// <exception cref="RuleException">`bad-choice`; `bad-date`: the date of the objective is none.</exception>
    public static PieceEdit One(string code, IFormCollection form)
    {
        var objective = ObjectiveOf(form["target"].ToString(), form["responsible"].ToString());
        return new PieceEdit(code, Choice<PieceState>(form["state"]), Choice<PiecePriority>(form["priority"]), form["reason"].ToString(), form["note"].ToString()) { SetsObjective = true, Objective = objective };
    }

    /// <summary>Many pieces: those of which the form holds a state; their objectives where it asks for them.</summary>
    /// <exception cref="RuleException">`bad-choice`, `bad-date`.</exception>
    public static List<PieceEdit> Many(IEnumerable<TownModelPiece> pieces, IFormCollection form) =>
        [.. pieces.Select(piece => piece.Facts.Code).Where(code => form.ContainsKey($"state.{code}")).Select(code =>
            new PieceEdit(code, Choice<PieceState>(form[$"state.{code}"]), Choice<PiecePriority>(form[$"priority.{code}"]), form[$"reason.{code}"].ToString())
            {
                SetsObjective = form.ContainsKey($"target.{code}"),
                Objective = ObjectiveOf(form[$"target.{code}"].ToString(), form[$"responsible.{code}"].ToString()),
            })];

    /// <summary>In a form of many pieces a problem leads to the fields where it is, each with the piece's code.</summary>
    public static List<UiProblem> Located(List<UiProblem> problems, IFormCollection form)
    {
        List<string> Codes(string field, Func<string, bool> isWrong) => [.. form.Keys.Where(key => key.StartsWith($"{field}.", StringComparison.Ordinal)).Select(key => key[(field.Length + 1)..]).Where(isWrong)];
        bool IsBlank(string field, string code) => string.IsNullOrWhiteSpace(form[$"{field}.{code}"]);
        return [.. problems.SelectMany(problem =>
        {
            var codes = problem.Field switch
            {
                "reason" => Codes("state", code => form[$"state.{code}"] == nameof(PieceState.NotApplicable) && IsBlank("reason", code)),
                "responsible" => Codes("target", code => !IsBlank("target", code) && IsBlank("responsible", code)),
                "target" => Codes("responsible", code => !IsBlank("responsible", code) && !IsDay(form[$"target.{code}"].ToString())),
                _ => [],
            };
            return codes.Count == 0 ? [problem] : codes.Select(code => new UiProblem($"{problem.Field}.{code}", $"{code}: {problem.Message}"));
        })];
    }

    private static Objective? ObjectiveOf(string day, string responsible)
    {
        if (day.Length == 0 && string.IsNullOrWhiteSpace(responsible))
            return null;
        return Days.Read(day) is { } target
            ? new Objective(target, responsible)
            : throw new RuleException("bad-date", "The date of the objective is no date. Nothing was saved.");
    }

    private static bool IsDay(string day) => Days.Read(day) is not null;

    private static T Choice<T>(string? value)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value) ? Enum.Parse<T>(value!) : throw new RuleException("bad-choice", "The form says what is not among its choices. Nothing was saved.");
}
