namespace Talaia.Consultation.Forms.Generating;

/// <summary>How much a form made from the metamodel asks.</summary>
/// <param name="New">Elements that are asked about only because the release of the wave before did not have them.</param>
public sealed record FormSize(int Pages, int Elements, int New, int Questions)
{
    internal static FormSize Of(IReadOnlyList<GeneratedPage> pages, FormRecipe recipe)
    {
        var elements = pages.Sum(page => page.Elements.Count);
        var texts = recipe.HasText ? pages.Count(page => page.IsLastOfArea) : 0;
        return new FormSize(pages.Count, elements, pages.Sum(page => page.Elements.Count(asked => asked.IsNew)), (elements * AskingRows.Asks(recipe.Pattern).Count) + texts);
    }
}
