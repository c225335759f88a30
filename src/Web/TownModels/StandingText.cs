using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels.Pieces;

namespace Talaia.Web.TownModels;

/// <summary>How a piece stands, in one line.</summary>
internal static class StandingText
{
    /// <summary>«Planificada · Prioritat alta · Objectiu: 30 de juny del 2027, Secretaria».</summary>
    public static string Of(PieceState state, PiecePriority priority, Objective? objective, string reason, Say say) => string.Join(" · ", ((string[])
    [
        say[$"townmodels.state.{state}"] + (reason.Length > 0 ? $" ({reason})" : ""),
        priority == PiecePriority.Normal ? "" : say["townmodels.standing.priority", ("priority", say[$"townmodels.priority.{priority}"])],
        objective is null ? "" : say["townmodels.standing.objective", ("date", say.Date(objective.Target)), ("who", objective.Responsible)],
    ]).Where(part => part.Length > 0));

    public static string Of(PieceStanding standing, Say say) => Of(standing.State, standing.Priority, standing.Objective, standing.Reason, say);
}
