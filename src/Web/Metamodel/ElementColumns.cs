using System.Globalization;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Web.Ui;

namespace Talaia.Web.Metamodel;

/// <summary>What a table of the metamodel's elements can show of each.</summary>
internal static class ElementColumns
{
    public static List<ListColumn<ElementRow>> Of(IReadOnlyList<ElementRow> all, Say say, Links to)
    {
        var byCode = all.ToDictionary(element => element.Code);
        string Name(ElementRow element) => element.Name.In(say.Language.Code);
        return
        [
            new("codi", say["metamodel.code"], element => element.Code) { By = element => CodeOrder(element.Code) },
            new("nom", say["metamodel.element"], Name)
            {
                By = element => Folding.SortKey(Name(element)), Cell = element => Shown.Link(to.Element(element.Code), Name(element), LangOf(element, say)),
            },
            new("nivell", say["metamodel.level"], element => say[$"metamodel.level.{element.Level}"]) { By = element => element.Level },
            new("dins", say["metamodel.within"], element => element.ParentCode is { } parent ? Name(byCode[parent]) : null) { By = element => element.ParentCode is { } parent ? CodeOrder(parent) : null },
            new("que", say["metamodel.solutions.what"], element => element.Description.In(say.Language.Code)) { Cell = element => say.Shown(element.Description), IsUsual = false },
        ];
    }

    // MU.3.10 after MU.3.9.
    private static string CodeOrder(string code) =>
        string.Join('.', code.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString("D4", CultureInfo.InvariantCulture) : part));

    private static string? LangOf(ElementRow element, Say say) =>
        element.Name.Resolve(say.Language.Code).Language is var said && said != say.Language.Code ? Kernel.Languages.Language.Parse(said).Tag : null;
}
