using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Web.Hosting;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>The list beside a puzzle: narrowed by area, state, priority and when it is asked, with what it can show of each piece.</summary>
internal static class PieceColumns
{
    /// <summary>All pieces that the reader chose, on one page: it is read, searched and printed whole.</summary>
    public static ListView<PuzzlePiece> View(IReadOnlyList<PuzzlePiece> pieces, HttpRequest request, Say say) =>
        ListView.Of(Of(say), pieces.Where(piece => Takes(piece, request)), ListState.Of(request), int.MaxValue);

    /// <summary>The list is asked for without the drawing, to be printed.</summary>
    public static bool IsListOnly(HttpRequest request) => request.Query["vista"] == "llista";

    public static bool IsNarrowed(HttpRequest request) => Names.Any(request.Query.ContainsKey);

    private static readonly string[] Names = ["area", "estat", "prioritat", "quan"];

    /// <param name="but">A question whose answer is passed over, to count what each of its values would leave.</param>
    private static bool Takes(PuzzlePiece piece, HttpRequest request, string but = "") =>
        Names.All(name => name == but || Values(request, name) is var values && (values.Count == 0 || values.Contains(Value(piece, name))));

    private static string Value(PuzzlePiece piece, string name) => name switch
    {
        "area" => piece.Area.Code,
        "estat" => piece.State.ToString(),
        "prioritat" => piece.Priority.ToString(),
        _ => piece.When?.ToString() ?? "none",
    };

    public static List<Facet> Facets(IReadOnlyList<PuzzlePiece> pieces, HttpRequest request, Say say)
    {
        Facet Of(string name, string title, IEnumerable<(string Value, string Label)> options) => new(name, title, [.. options.Select(option => new FacetOption(
            option.Value, option.Label, pieces.Count(piece => Takes(piece, request, name) && Value(piece, name) == option.Value), Values(request, name).Contains(option.Value)))]);
        return
        [
            Of("area", say["townmodels.area"], pieces.Select(piece => piece.Area).DistinctBy(area => area.Code).Select(area => (area.Code, area.Name.In(say.Language.Code)))),
            Of("estat", say["townmodels.state"], Enum.GetNames<PieceState>().Select(state => (state, say[$"townmodels.state.{state}"]))),
            Of("quan", say["townmodels.asked"], Enum.GetNames<Asked>().Append("none").Select(asked => (asked, say[$"townmodels.asked.{asked}"]))),
            Of("prioritat", say["townmodels.priority"], Enum.GetNames<PiecePriority>().Select(priority => (priority, say[$"townmodels.priority.{priority}"]))),
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
