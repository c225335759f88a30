using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What a table of the metamodel's elements can show of each.</summary>
internal static class ElementColumns
{
    public static List<ListColumn<ElementFacts>> Of(ReleaseTree tree, Say say, Links to)
    {
        string Name(ElementFacts element) => element.Name.In(say.Language.Code);
        return
        [
            new("codi", say["metamodel.code"], element => element.Code) { By = TreeMarks.Ranks(tree, "codi", element => ElementCodes.InOrder(element.Code)) },
            new("nom", say["metamodel.element"], Name)
            {
                By = ByName(tree, say.Language.Code), Cell = element => Shown.Link(to.Element(element.Code), Name(element), LangOf(element, say)),
            },
            new("nivell", say["metamodel.level"], element => LevelName.Of(element, say)) { By = element => element.Level },
            new("dins", say["metamodel.within"], element => element.ParentCode is { } parent && tree.Find(parent) is { } found ? Name(found) : null) { By = TreeMarks.Ranks(tree, "dins", element => element.ParentCode is { } parent ? ElementCodes.InOrder(parent) : null) },
            new("maduresa", say["metamodel.maturity"], element => element.Maturity?.ToString(CultureInfo.InvariantCulture)) { IsNumber = true, By = element => element.Maturity },
            new("habitants", say["metamodel.expected"], element => Expected.Of(element, say)) { By = element => element.PopulationFrom ?? 0, IsUsual = false },
            new("eix", say["metamodel.axis"], element => element.AgendaAxis.Length > 0 ? say[$"metamodel.axis.{element.AgendaAxis}"] : null) { By = element => element.AgendaAxis, IsUsual = false },
            new("ods", say["metamodel.sdg"], element => element.Sdg.Replace("|", ", ", StringComparison.Ordinal)) { IsUsual = false },
            new("norma", say["metamodel.law"], element => element.Law) { By = TreeMarks.Ranks(tree, "norma", element => element.Law.Length > 0 ? Folding.SortKey(element.Law) : null), IsUsual = false },
            new("que", say["metamodel.solutions.what"], element => element.Description.In(say.Language.Code)) { Cell = element => say.Shown(element.Description), IsUsual = false },
            new("tenir", say["metamodel.in-place"], element => element.InPlace.In(say.Language.Code)) { Cell = element => say.Shown(element.InPlace), IsUsual = false },
        ];
    }

    /// <summary>The places that elements take by their names in a language.</summary>
    public static Func<ElementFacts, IComparable?> ByName(ReleaseTree tree, string language) => TreeMarks.Ranks(tree, $"nom.{language}", element => Folding.SortKey(element.Name.In(language)));

    private static string? LangOf(ElementFacts element, Say say) =>
        element.Name.Resolve(say.Language.Code).Language is var said && said != say.Language.Code ? Kernel.Languages.Language.Parse(said).Tag : null;
}
