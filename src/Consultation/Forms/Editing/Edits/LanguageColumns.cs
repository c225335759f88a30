using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>The columns of a language, on the sheets of questions and of choices.</summary>
internal static class LanguageColumns
{
    public static DraftBook Add(DraftBook book, string language)
    {
        foreach (var sheet in new[] { FormWorkbook.Survey, FormWorkbook.Choices })
        {
            var grid = book.Grid(sheet);
            grid.EnsureColumn($"label::{language}");
            book = book.With(sheet, grid);
        }

        return book;
    }

    public static DraftBook Remove(DraftBook book, string language) => Each(book, (grid, header, translation) =>
    {
        if (translation.Language == language)
            grid.RemoveColumn(header);
    });

    public static DraftBook Rename(DraftBook book, string from, string to)
    {
        book = Each(book, (grid, header, translation) =>
        {
            if (translation.Language == from)
                grid.RenameColumn(header, $"{translation.Base}::{to}");
        });
        return book.Settings.GetValueOrDefault("default_language", FormText.NoLanguage) == from
            ? new SetSettings(new Dictionary<string, string> { ["default_language"] = to }).Apply(book).Book
            : book;
    }

    private static DraftBook Each(DraftBook book, Action<SheetGrid, string, (string Base, string Language)> change)
    {
        foreach (var sheet in new[] { FormWorkbook.Survey, FormWorkbook.Choices })
        {
            var grid = book.Grid(sheet);
            foreach (var header in grid.Headers.ToList())
            {
                if (ColumnHeaders.Translation(header) is { } translation)
                    change(grid, header, translation);
            }

            book = book.With(sheet, grid);
        }

        return book;
    }
}
