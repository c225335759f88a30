using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;
using Talaia.Web.Ui;

namespace Talaia.Web.TownModels;

/// <summary>A rule with the piece that it asks for.</summary>
/// <param name="Piece">Null where the latest release has it no more: such a rule asks nobody for anything.</param>
/// <param name="Area">Null with it.</param>
public sealed record RuleLine(RuleFacts Rule, ElementFacts? Piece, ElementFacts? Area)
{
    public static List<RuleLine> Of(List<RuleFacts> rules, ReleaseTree? tree) => rules.ConvertAll(rule =>
    {
        var piece = tree?.Find(rule.Element);
        var area = piece;
        while (area is { ParentCode: { } above } && tree!.Find(above) is { } parent)
            area = parent;
        return new RuleLine(rule, piece, area);
    });

    /// <summary>«De 501 a 5.000 habitants».</summary>
    public string Towns(Say say) => TownsOf(Rule, say);

    public static string TownsOf(RuleFacts rule, Say say) => (rule.PopulationFrom, rule.PopulationTo) switch
    {
        (null or 0, null) => say["townmodels.rules.all-towns"],
        (null or 0, { } most) => say["townmodels.rules.to", ("to", most)],
        ({ } least, null) => say["townmodels.rules.from", ("from", least)],
        ({ } least, { } most) => say["townmodels.rules.between", ("from", least), ("to", most)],
    };
}

/// <summary>To what a reader narrowed the rules.</summary>
public sealed record RuleChoice(string Query, IReadOnlyList<string> Areas, IReadOnlyList<string> Bands, IReadOnlyList<string> Levels, IReadOnlyList<string> Words)
{
    public static RuleChoice Of(HttpRequest request)
    {
        List<string> Values(string name) => [.. request.Query[name].OfType<string>()];
        return new(request.Query["q"].ToString().Trim(), Values("area"), Values("tram"), Values("nivell"), Values("que"));
    }

    public bool IsAny => Query.Length + Areas.Count + Bands.Count + Levels.Count + Words.Count > 0;

    /// <param name="but">A question whose answer is passed over, to count what each of its values would leave.</param>
    public bool Takes(RuleLine line, string but = "") =>
        (but == "area" || Areas.Count == 0 || Areas.Contains(line.Area?.Code ?? ""))
        && (but == "tram" || Bands.Count == 0 || PopulationBand.All.Any(band => Bands.Contains(band.Key) && IsAbout(line.Rule, band)))
        && (but == "nivell" || Levels.Count == 0 || Levels.Contains($"{line.Rule.Maturity}"))
        && (but == "que" || Words.Count == 0 || Words.Contains(line.Rule.Expected.ToString()))
        && (Query.Length == 0 || Folding.Fold($"{line.Rule.Element} {line.Piece?.Name.In("ca")} {line.Piece?.Name.In("es")} {line.Rule.Reason.In("ca")} {line.Rule.Source}").Contains(Folding.Fold(Query), StringComparison.Ordinal));

    /// <summary>Whether a rule is about some towns of a band.</summary>
    public static bool IsAbout(RuleFacts rule, PopulationBand band) => !(rule.PopulationTo < band.From) && !(band.To < rule.PopulationFrom);

    public List<Facet> Facets(IReadOnlyList<RuleLine> all, Say say) =>
    [
        new("area", say["townmodels.area"], [.. all.Where(line => line.Area is not null && Takes(line, "area")).GroupBy(line => line.Area!.Code).Select(area =>
            new FacetOption(area.Key, area.First().Area!.Name.In(say.Language.Code), area.Count(), Areas.Contains(area.Key)))]),
        new("tram", say["townmodels.rules.band"], [.. PopulationBand.All.Select(band =>
            new FacetOption(band.Key, RuleLine.TownsOf(new RuleFacts(band.From, band.To, 1, "", Expectation.None, Kernel.Languages.LocalizedText.Empty, ""), say), all.Count(line => Takes(line, "tram") && IsAbout(line.Rule, band)), Bands.Contains(band.Key)))]),
        new("nivell", say["townmodels.maturity"], [.. Enumerable.Range(1, 5).Select(level =>
            new FacetOption($"{level}", say[$"townmodels.level.{level}"], all.Count(line => Takes(line, "nivell") && line.Rule.Maturity == level), Levels.Contains($"{level}")))]),
        new("que", say["townmodels.rules.what"], [.. Enum.GetValues<Expectation>().Select(word =>
            new FacetOption(word.ToString(), say[$"townmodels.rules.{word}"], all.Count(line => Takes(line, "que") && line.Rule.Expected == word), Words.Contains(word.ToString())))]),
    ];
}
