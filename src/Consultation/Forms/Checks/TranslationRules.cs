using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Checks;

/// <summary>
/// Texts that some languages have and others lack, by column: the reader of the other language would see a text in another. A text without a language serves all.
/// </summary>
internal static class TranslationRules
{
    public static void Check(SheetColumns survey, SheetColumns choices, string defaultLanguage, FormProblems problems)
    {
        var all = Columns(survey, defaultLanguage).Concat(Columns(choices, defaultLanguage)).ToList();
        var languages = all.Select(column => column.Language).Distinct().ToList();
        foreach (var column in all.GroupBy(column => (column.Sheet.Name, column.Base)))
        {
            var missing = languages.Except(column.Select(one => one.Language)).Where(language => language != FormText.NoLanguage).ToList();
            if (missing.Count > 0 && column.All(one => one.Language != FormText.NoLanguage))
                problems.Warn("missing-translation", $"The column «{column.Key.Base}» is missing in {string.Join(", ", missing)}.", column.First().Sheet.Place(1, column.First().Column));
        }
    }

    private static IEnumerable<(SheetColumns Sheet, SheetColumn Column, string Base, string Language)> Columns(SheetColumns sheet, string defaultLanguage)
    {
        foreach (var column in sheet.Columns)
        {
            var known = column.Parts switch
            {
                ["media", _, ..] => 2,
                ["bind", "jr:constraintMsg" or "jr:requiredMsg", ..] => 2,
                ["label" or "hint" or "guidance_hint", ..] => 1,
                _ => 0,
            };
            if (known > 0)
                yield return (sheet, column, string.Join("::", column.Parts[..known]), column.Parts.Length > known ? string.Join("::", column.Parts[known..]) : defaultLanguage);
        }
    }
}
