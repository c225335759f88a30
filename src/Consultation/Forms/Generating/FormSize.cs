namespace Talaia.Consultation.Forms.Generating;

/// <summary>How long a form made from the metamodel is.</summary>
/// <param name="New">Elements that are asked about only because the release of the wave before did not have them.</param>
/// <param name="Minutes">About so many, in fives: reckoned with what a question takes, not measured.</param>
public sealed record FormSize(int Pages, int Elements, int New, int Questions, int Minutes)
{
    // Seconds: to read a choice and press it; several choices; a row of a table; a free text, which most leave empty.
    private const int OneChoice = 7;
    private const int SeveralChoices = 9;
    private const int TableRow = 6;
    private const int FreeText = 15;

    internal static FormSize Of(IReadOnlyList<GeneratedPage> pages, FormRecipe recipe)
    {
        var elements = pages.Sum(page => page.Elements.Count);
        var texts = recipe.HasText ? pages.Count(page => page.IsLastOfArea) : 0;
        var each = recipe.Pattern == AskPattern.Needs ? OneChoice + OneChoice + SeveralChoices : TableRow;
        var minutes = ((elements * each) + (texts * FreeText)) / 60.0;
        return new FormSize(pages.Count, elements, pages.Sum(page => page.Elements.Count(asked => asked.IsNew)), (elements * AskingRows.Asks(recipe.Pattern).Count) + texts, Math.Max(5, 5 * (int)Math.Round(minutes / 5)));
    }
}
