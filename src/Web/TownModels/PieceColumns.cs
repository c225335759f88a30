using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>The list beside a puzzle: narrowed by area and state, with what it can show of each piece.</summary>
internal static class PieceColumns
{
    public static ListView<PuzzlePiece> View(IReadOnlyList<PuzzlePiece> pieces, HttpRequest request, Say say)
    {
        var (areas, states) = (Values(request, "area"), Values(request, "estat"));
        return ListView.Of(
            Of(say), pieces.Where(piece => (areas.Count == 0 || areas.Contains(piece.Area.Code)) && (states.Count == 0 || states.Contains(piece.State.ToString()))), ListState.Of(request));
    }

    public static List<Facet> Facets(IReadOnlyList<PuzzlePiece> pieces, HttpRequest request, Say say)
    {
        var (areas, states) = (Values(request, "area"), Values(request, "estat"));
        return
        [
            new("area", say["townmodels.area"], [.. pieces.GroupBy(piece => piece.Area.Code).Select(area =>
                new FacetOption(area.Key, area.First().Area.Name.In(say.Language.Code), area.Count(), areas.Contains(area.Key)))]),
            new("estat", say["townmodels.state"], [.. Enum.GetValues<PieceState>().Select(state =>
                new FacetOption(state.ToString(), say[$"townmodels.state.{state}"], pieces.Count(piece => piece.State == state), states.Contains(state.ToString())))]),
        ];
    }

    private static List<string> Values(HttpRequest request, string name) => [.. request.Query[name].OfType<string>()];

    private static List<ListColumn<PuzzlePiece>> Of(Say say) =>
    [
        new("peca", say["townmodels.piece"], piece => piece.Name.In(say.Language.Code)) { By = piece => Folding.SortKey(piece.Name.In(say.Language.Code)), Cell = piece => Shown.Link(piece.Href, $"{piece.Code} {piece.Name.In(say.Language.Code)}") },
        new("codi", say["metamodel.code"], piece => piece.Code) { By = piece => piece.Code, IsUsual = false },
        new("repte", say["townmodels.challenge"], piece => piece.Challenge.Name.In(say.Language.Code)) { By = piece => piece.Challenge.Code },
        new("estat", say["townmodels.state"], piece => piece.Standing(say)) { By = piece => (int)piece.Look },
        new("quan", say["townmodels.asked"], piece => piece.When is { } asked ? say[$"townmodels.asked.{asked}"] : say["townmodels.asked.none"]) { By = piece => piece.When is { } asked ? (int)asked : 9, IsUsual = false },
        new("prioritat", say["townmodels.priority"], piece => say[$"townmodels.priority.{piece.Priority}"]) { By = piece => (int)piece.Priority },
        new("perque", say["townmodels.why"], piece => piece.Why.In(say.Language.Code)) { Cell = piece => say.Shown(piece.Why) },
    ];
}
