using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>What became of a piece since an agreement, the most telling first.</summary>
public enum Turn
{
    Reached,
    Open,
    Forward,
    Back,
    NotApplicable,
    Otherwise,
    New,
    Gone,
    Same,
}

/// <summary>A piece as it was agreed beside how it stands later.</summary>
/// <param name="Before">Null where the agreement did not speak of it.</param>
/// <param name="After">Null where nobody speaks of it any more.</param>
public sealed record ComparedPiece(string Code, LocalizedText Name, AgreedPiece? Before, AgreedPiece? After)
{
    public Turn Turn => (Before, After) switch
    {
        (null, _) => Turn.New,
        (_, null) => Turn.Gone,
        ({ Objective: not null }, { State: PieceState.InPlace }) => Turn.Reached,
        ({ Objective: not null }, { State: not PieceState.NotApplicable }) => Turn.Open,
        var (before, after) when before.State == after.State => before with { Name = after.Name } == after ? Turn.Same : Turn.Otherwise,
        (_, { State: PieceState.NotApplicable }) => Turn.NotApplicable,
        ({ State: PieceState.NotApplicable }, _) => Turn.Otherwise,
        var (before, after) => after.State > before.State ? Turn.Forward : Turn.Back,
    };

    public static List<ComparedPiece> Of(IReadOnlyList<AgreedPiece> before, IReadOnlyList<AgreedPiece> after)
    {
        var (was, now) = (before.ToDictionary(piece => piece.Code), after.ToDictionary(piece => piece.Code));
        return [.. after.Concat(before.Where(piece => !now.ContainsKey(piece.Code))).Select(piece => new ComparedPiece(piece.Code, piece.Name, was.GetValueOrDefault(piece.Code), now.GetValueOrDefault(piece.Code)))];
    }
}

/// <summary>From which page one compares.</summary>
public sealed record Comparing(string Back, string Place, bool IsOffice, Func<string, string> HrefOf);

/// <summary>An agreement and what stands later, side by side.</summary>
internal static class ComparisonPage
{
    private const int OnePage = int.MaxValue;

    /// <param name="later">The agreement that it is compared with; null for how the town stands today.</param>
    public static IResult Of(MunicipalityRow town, AgreementRow? agreed, AgreementRow? later, IReadOnlyList<AgreedPiece> after, TownModelSheet model, Comparing from, HttpRequest request, Say say)
    {
        List<ComparedPiece> all = agreed is null ? [] : ComparedPiece.Of(agreed.Document.Pieces, after);
        List<string> chosen = [.. request.Query["canvi"].OfType<string>()];
        var isAll = request.Query["tot"] == "si";
        var rows = all.Where(row => chosen.Count > 0 ? chosen.Contains(row.Turn.ToString()) : isAll || row.Turn != Turn.Same).OrderBy(row => row.Turn);
        var list = ListView.Of(Columns(model, from, say), rows, ListState.Of(request), OnePage);
        return list.State.WantsCsv
            ? list.Csv($"canvis-{town.Codi6}")
            : TownActs.Page<PuzzleComparison>(new { Town = town, Agreed = agreed, Later = later, All = all, List = list, Chosen = chosen, IsAll = isAll, From = from, Request = request }, null);
    }

    private static List<ListColumn<ComparedPiece>> Columns(TownModelSheet model, Comparing from, Say say)
    {
        var stands = model.Elements.Select(element => element.Code).ToHashSet();
        string Stand(AgreedPiece? piece) => piece is null ? say["townmodels.compare.not-spoken"] : StandingText.Of(piece.State, piece.Priority, piece.Objective, piece.Reason, say);
        return
        [
            new("peca", say["townmodels.piece"], row => row.Name.In(say.Language.Code))
            {
                By = row => Folding.SortKey(row.Name.In(say.Language.Code)),
                Cell = row => stands.Contains(row.Code) ? Shown.Link(from.HrefOf(row.Code), $"{row.Code} {row.Name.In(say.Language.Code)}") : say.Shown(row.Name),
            },
            new("codi", say["metamodel.code"], row => row.Code) { By = row => row.Code, IsUsual = false },
            new("abans", say["townmodels.compare.before"], row => Stand(row.Before)) { By = row => (int?)row.Before?.State },
            new("ara", say["townmodels.compare.after"], row => Stand(row.After)) { By = row => (int?)row.After?.State },
            new("canvi", say["townmodels.compare.turn"], row => say[$"townmodels.turn.{row.Turn}"]) { By = row => (int)row.Turn },
            new("data", say["townmodels.target"], row => row.Before?.Objective is { } goal ? say.Date(goal.Target) : null) { By = row => row.Before?.Objective?.Target, Raw = row => row.Before?.Objective?.Target.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsUsual = false },
        ];
    }
}
