using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>
/// Writes the sheets of a form that asks about the elements of a release: a page for each area, or for each branch of one that has much, and in it the elements. Where several
/// things are asked, an element is a group; where one is, a row of a table. Pure: the same release and recipe are the same sheets.
/// </summary>
public static class GenerateWorkbook
{
    private static readonly (string Asks, IReadOnlyList<string> Codes)[] Lists =
    [
        (Choices.Seriousness, Choices.OfSeriousness), (Choices.Urgency, Choices.OfUrgency), (Choices.Missing, Choices.OfMissing), (Choices.InPlace, Choices.OfInPlace),
    ];

    /// <param name="elements">Of one release, all levels, parents before children.</param>
    /// <param name="release">Its number, which becomes the form's version.</param>
    /// <param name="news">Codes that the release of the wave before did not have.</param>
    /// <returns>The sheets, and how many pages and elements they ask; without elements where there is nothing to ask.</returns>
    public static (FormWorkbook Workbook, FormSize Size) Of(IReadOnlyList<ElementRow> elements, FormRecipe recipe, string release, IReadOnlySet<string> news, Texts texts)
    {
        var pages = GeneratedPages.Of(elements, recipe, news);
        var words = new AskingWords(texts, pages.SelectMany(page => page.Elements).Select(asked => asked.Element));
        var table = new SheetWriter("ca", [.. words.Languages.Select(language => language.Code)], ["type", "name"]);
        var rows = new AskingRows(table, words, recipe);
        foreach (var page in pages)
            rows.Page(page);
        var workbook = new FormWorkbook(null, [table.Sheet(FormWorkbook.Survey), ChoiceSheet(words, recipe), SettingSheet(recipe, release)]);
        return (workbook, FormSize.Of(pages, recipe));
    }

    private static FormSheet ChoiceSheet(AskingWords words, FormRecipe recipe)
    {
        var table = new SheetWriter("ca", [.. words.Languages.Select(language => language.Code)], ["list_name", "name"]);
        foreach (var (asks, codes) in Lists.Where(list => AskingRows.Asks(recipe.Pattern).Contains(list.Asks)))
        {
            foreach (var code in codes)
            {
                table.Row();
                table.Cell("list_name", asks);
                table.Cell("name", code);
                table.Text("label", words.Of($"asks.{asks}.{code}"));
            }
        }

        return table.Sheet(FormWorkbook.Choices);
    }

    private static FormSheet SettingSheet(FormRecipe recipe, string release)
    {
        var table = new SheetWriter("ca", [], []);
        table.Row();
        table.Cell("form_title", recipe.Title.Replace("${", "$ {", StringComparison.Ordinal));
        table.Cell("form_id", recipe.Id);
        table.Cell("version", release);
        table.Cell("default_language", "ca");
        table.Cell("style", "pages");
        return table.Sheet(FormWorkbook.Settings);
    }
}
