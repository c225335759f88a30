using System.Globalization;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Web.TownModels;

/// <summary>Reads what a coordinator says of pieces from a posted form.</summary>
internal static class PieceForm
{
    /// <summary>One piece, with its note and objective.</summary>
    /// <exception cref="RuleException">`bad-choice`; `bad-date`: the date of the objective is none.</exception>
    public static PieceEdit One(string code, IFormCollection form)
    {
        var day = form["target"].ToString();
        var responsible = form["responsible"].ToString();
        Objective? objective = null;
        if (day.Length > 0 || responsible.Trim().Length > 0)
        {
            objective = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var target)
                ? new Objective(target, responsible)
                : throw new RuleException("bad-date", "The date of the objective is no date. Nothing was saved.");
        }

        return new PieceEdit(code, Choice<PieceState>(form["state"]), Choice<PiecePriority>(form["priority"]), form["reason"].ToString(), form["note"].ToString()) { SetsObjective = true, Objective = objective };
    }

    /// <summary>Many pieces: those of which the form holds a state.</summary>
    /// <exception cref="RuleException">`bad-choice`.</exception>
    public static List<PieceEdit> Many(IEnumerable<TownModelPiece> pieces, IFormCollection form) =>
        [.. pieces.Select(piece => piece.Facts.Code).Where(code => form.ContainsKey($"state.{code}")).Select(code =>
            new PieceEdit(code, Choice<PieceState>(form[$"state.{code}"]), Choice<PiecePriority>(form[$"priority.{code}"]), form[$"reason.{code}"].ToString()))];

    private static T Choice<T>(string? value)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value) ? Enum.Parse<T>(value!) : throw new RuleException("bad-choice", "The form says what is not among its choices. Nothing was saved.");
}
