using System.Globalization;
using System.Runtime.InteropServices;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;
using Talaia.Web.Territory;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>One question by which the elements can be narrowed.</summary>
/// <param name="Values">The values of an element; several where it belongs to several.</param>
/// <param name="Options">The values in the order in which they are offered, with what people read.</param>
internal sealed record ElementQuestion(string Name, string Title, Func<ElementFacts, IEnumerable<string>> Values, IReadOnlyList<(string Value, string Label)> Options);

/// <summary>Narrows the elements of a release by what is said of them. Values of one question widen, questions narrow.</summary>
/// <param name="Chosen">By the question's name, what the address holds.</param>
internal sealed record ElementFilter(IReadOnlyList<ElementQuestion> Questions, IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen)
{
    /// <summary>In a model that is no tree every element stands at the top, and none is an area.</summary>
    private const int MostAreas = 60;

    private const string Yes = "si";
    private const string No = "no";

    /// <param name="answered">Codes of the elements that a known solution answers.</param>
    public static ElementFilter Of(ReleaseTree tree, IReadOnlySet<string> answered, IQueryCollection query, Say say)
    {
        IReadOnlyList<(string, string)> yesNo(string yes, string no) => [(Yes, say[yes]), (No, say[no])];
        List<ElementQuestion> questions =
        [
            new("area", say["metamodel.level.1"], element => [tree.Area(element).Code], [.. (tree.Areas.Take(MostAreas + 1).Count() > MostAreas ? [] : tree.Areas).Select(area => (area.Code, area.Name.In(say.Language.Code)))]),
            new("tipus", say["metamodel.type"], element => element.Level == 0 ? [element.Type] : [], [.. tree.Types.Select(type => (type, type))]),
            new("nivell", say["metamodel.level"], element => [Text(element.Level)], [.. Range(1, 4).Select(level => (Text(level), say[$"metamodel.level.{level}"]))]),
            new("maduresa", say["metamodel.maturity"], element => element.Maturity is { } level ? [Text(level)] : [], [.. Range(1, 5).Select(level => (Text(level), say["metamodel.maturity.level", ("level", level)]))]),
            new("tram", say["territory.band"], Bands, [.. PopulationBand.All.Select(band => (Text(band.Number), BandName.Of(band, say)))]),
            new("eix", say["metamodel.axis"], element => element.AgendaAxis.Length > 0 ? [element.AgendaAxis] : [], [.. Range(1, 4).Select(axis => (Text(axis), say[$"metamodel.axis.{axis}"]))]),
            new("ods", say["metamodel.sdg"], element => element.Sdg.Split('|', StringSplitOptions.RemoveEmptyEntries), [.. Range(1, 17).Select(goal => (Text(goal), SdgName.Of(Text(goal), say)))]),
            new("norma", say["metamodel.law"], element => [element.Law.Length > 0 ? Yes : No], yesNo("metamodel.law.yes", "metamodel.law.no")),
            new("solucio", say["metamodel.solutions.title"], element => [answered.Contains(element.Code) ? Yes : No], yesNo("metamodel.solution.yes", "metamodel.solution.no")),
        ];
        return new(questions, questions.ToDictionary(question => question.Name, question => (IReadOnlyList<string>)[.. query[question.Name].OfType<string>().Where(value => question.Options.Any(option => option.Value == value))]));
    }

    public bool IsEmpty => Chosen.Values.All(values => values.Count == 0);

    public IEnumerable<ElementFacts> Of(IEnumerable<ElementFacts> elements) => IsEmpty ? elements : elements.Where(element => Questions.All(question => Passes(question, element)));

    /// <summary>The questions with what each value would leave, the other questions' answers staying as they are; values that would leave nothing are left out.</summary>
    public List<Facet> Facets(IReadOnlyList<ElementFacts> elements)
    {
        var counts = Count(elements);
        return
        [
            .. Questions.Select(question => new Facet(question.Name, question.Title,
                [.. question.Options.Where(option => counts[question.Name].ContainsKey(option.Value) || Chosen[question.Name].Contains(option.Value))
                    .Select(option => new FacetOption(option.Value, option.Label, counts[question.Name].GetValueOrDefault(option.Value), Chosen[question.Name].Contains(option.Value)))]))
                .Where(facet => facet.Options.Count > 0),
        ];
    }

    // One way through: what fails one question counts for that question alone, what fails two for none.
    private Dictionary<string, Dictionary<string, int>> Count(IReadOnlyList<ElementFacts> elements)
    {
        var counts = Questions.ToDictionary(question => question.Name, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        var asked = Questions.Where(question => Chosen[question.Name].Count > 0).ToList();
        foreach (var element in elements)
        {
            var failed = asked.Count == 0 ? [] : asked.FindAll(question => !Passes(question, element));
            if (failed.Count > 1)
                continue;
            foreach (var question in failed.Count == 1 ? failed : Questions)
            {
                foreach (var value in question.Values(element))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts[question.Name], value, out _)++;
            }
        }

        return counts;
    }

    private bool Passes(ElementQuestion question, ElementFacts element) =>
        Chosen[question.Name] is { Count: 0 } || question.Values(element).Any(Chosen[question.Name].Contains);

    private static readonly string[] AllBands = [.. PopulationBand.All.Select(band => Text(band.Number))];

    // Where nobody says for whom it is, it is for all.
    private static IEnumerable<string> Bands(ElementFacts element) => element.PopulationFrom is null && element.PopulationTo is null ? AllBands : PopulationBand.All
        .Where(band => (element.PopulationTo is not { } most || band.From <= most) && (element.PopulationFrom is not { } least || band.To is not { } to || to >= least))
        .Select(band => Text(band.Number));

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, to - from + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
