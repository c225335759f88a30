using System.Globalization;
using System.Numerics;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;
using Talaia.Web.Territory;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>One question by which the elements can be narrowed.</summary>
/// <param name="Options">The values in the order in which they are offered, with what people read; at most 64.</param>
/// <param name="Marks">Of the element at this place of the tree, a bit for each option that it answers with.</param>
internal sealed record ElementQuestion(string Name, string Title, IReadOnlyList<(string Value, string Label)> Options, Func<int, ulong> Marks);

/// <summary>Narrows the elements of a release by what is said of them. Values of one question widen, questions narrow.</summary>
/// <param name="Chosen">By the question's name, the options that the address holds, as bits.</param>
internal sealed record ElementFilter(ReleaseTree Tree, IReadOnlyList<ElementQuestion> Questions, IReadOnlyDictionary<string, ulong> Chosen)
{
    /// <summary>In a model that is no tree every element stands at the top, and none is an area.</summary>
    private const int MostAreas = 60;

    private const string Yes = "si";
    private const string No = "no";

    /// <param name="answered">Codes of the elements that a known solution answers.</param>
    public static ElementFilter Of(ReleaseTree tree, IReadOnlySet<string> answered, IQueryCollection query, Say say)
    {
        // What the elements say is found out once for a release; who answers them changes from day to day.
        ElementQuestion question(string name, string title, Func<ElementFacts, IEnumerable<string>> values, IReadOnlyList<(string Value, string Label)> options) =>
            new(name, title, options, TreeMarks.Of(tree, name, [.. options.Select(option => option.Value)], values));
        IReadOnlyList<(string, string)> yesNo(string yes, string no) => [(Yes, say[yes]), (No, say[no])];
        var areas = tree.Areas.Take(MostAreas + 1).ToList();
        List<ElementQuestion> questions =
        [
            question("area", say["metamodel.level.1"], element => [tree.Area(element).Code], [.. areas.Take(areas.Count > MostAreas ? 0 : MostAreas).Select(area => (area.Code, area.Name.In(say.Language.Code)))]),
            question("tipus", say["metamodel.type"], element => element.Level == 0 ? [element.Type] : [], [.. tree.Types.Take(64).Select(type => (type, type))]),
            question("nivell", say["metamodel.level"], element => [Text(element.Level)], [.. Range(1, 4).Select(level => (Text(level), say[$"metamodel.level.{level}"]))]),
            question("maduresa", say["metamodel.maturity"], element => element.Maturity is { } level ? [Text(level)] : [], [.. Range(1, 5).Select(level => (Text(level), say["metamodel.maturity.level", ("level", level)]))]),
            question("tram", say["territory.band"], Bands, [.. PopulationBand.All.Select(band => (Text(band.Number), BandName.Of(band, say)))]),
            question("eix", say["metamodel.axis"], element => element.AgendaAxis.Length > 0 ? [element.AgendaAxis] : [], [.. Range(1, 4).Select(axis => (Text(axis), say[$"metamodel.axis.{axis}"]))]),
            question("ods", say["metamodel.sdg"], element => element.Sdg.Split('|', StringSplitOptions.RemoveEmptyEntries), [.. Range(1, 17).Select(goal => (Text(goal), SdgName.Of(Text(goal), say)))]),
            question("norma", say["metamodel.law"], element => [element.Law.Length > 0 ? Yes : No], yesNo("metamodel.law.yes", "metamodel.law.no")),
            new("solucio", say["metamodel.solutions.title"], yesNo("metamodel.solution.yes", "metamodel.solution.no"), at => answered.Contains(tree.Elements[at].Code) ? 1UL : 2UL),
        ];
        return new(tree, questions, questions.ToDictionary(asked => asked.Name, asked => Bits(asked.Options, query[asked.Name])));
    }

    public bool IsEmpty => Chosen.Values.All(bits => bits == 0);

    public IEnumerable<ElementFacts> Of(IReadOnlyList<ElementFacts> elements)
    {
        var asked = Asked;
        return asked.Count == 0 ? elements : elements.Where((element, at) => PlaceOf(elements, at) is var place && asked.TrueForAll(question => Passes(question, place)));
    }

    /// <summary>The questions with what each value would leave, the other questions' answers staying as they are; values that would leave nothing are left out.</summary>
    public List<Facet> Facets(IReadOnlyList<ElementFacts> elements)
    {
        var counts = Count(elements);
        return
        [
            .. Questions.Select((question, at) => new Facet(question.Name, question.Title,
                [.. question.Options.Select((option, bit) => new FacetOption(option.Value, option.Label, counts[at][bit], (Chosen[question.Name] >> bit & 1) != 0)).Where(option => option.Count > 0 || option.IsChosen)]))
                .Where(facet => facet.Options.Count > 0),
        ];
    }

    private List<ElementQuestion> Asked => [.. Questions.Where(question => Chosen[question.Name] != 0)];

    // One way through: what fails one question counts for that question alone, what fails two for none.
    private int[][] Count(IReadOnlyList<ElementFacts> elements)
    {
        var (counts, asked) = (Questions.Select(_ => new int[64]).ToArray(), Asked);
        for (var i = 0; i < elements.Count; i++)
        {
            var place = PlaceOf(elements, i);
            var failed = asked.Count == 0 ? asked : asked.FindAll(question => !Passes(question, place));
            for (var at = 0; at < Questions.Count && failed.Count < 2; at++)
            {
                if (failed.Count == 1 && failed[0] != Questions[at])
                    continue;
                for (var bits = Questions[at].Marks(place); bits != 0; bits &= bits - 1)
                    counts[at][BitOperations.TrailingZeroCount(bits)]++;
            }
        }

        return counts;
    }

    private int PlaceOf(IReadOnlyList<ElementFacts> elements, int at) => ReferenceEquals(elements, Tree.Elements) ? at : Tree.PlaceOf(elements[at]);

    private bool Passes(ElementQuestion question, int place) => (question.Marks(place) & Chosen[question.Name]) != 0;

    private static ulong Bits(IReadOnlyList<(string Value, string Label)> options, IEnumerable<string?> values) =>
        values.Select(value => options.ToList().FindIndex(option => option.Value == value)).Where(at => at >= 0).Aggregate(0UL, (bits, at) => bits | 1UL << at);

    // Where nobody says for whom it is, it is for all.
    private static IEnumerable<string> Bands(ElementFacts element) => PopulationBand.All
        .Where(band => (element.PopulationTo is not { } most || band.From <= most) && (element.PopulationFrom is not { } least || band.To is not { } to || to >= least))
        .Select(band => Text(band.Number));

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, to - from + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
