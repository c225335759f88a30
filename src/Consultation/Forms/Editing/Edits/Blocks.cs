using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Questions and groups taken out of a form with the lists they choose from, and put into another.</summary>
internal static class Blocks
{
    /// <returns>A small form of that node alone; references to what stands outside stay as they are.</returns>
    public static DraftBook Cut(DraftBook book, DraftNode node)
    {
        var survey = new SheetGrid(null, FormWorkbook.Survey);
        for (var row = node.Row - 2; row <= node.Last - 2; row++)
            survey.Insert(survey.Count, book.Survey.Cells(row));
        var choices = new SheetGrid(null, FormWorkbook.Choices);
        foreach (var list in node.Below().Select(inner => book.List(inner.List)).OfType<DraftList>().DistinctBy(list => list.Name))
        {
            foreach (var choice in list.Choices)
                choices.Insert(choices.Count, choice.Prepend(new("list_name", list.Name)));
        }

        var settings = book.Settings.TryGetValue("default_language", out var language) ? new[] { new FormSheet(FormWorkbook.Settings, [new FormRow(1, ["default_language"]), new FormRow(2, [language])]) } : [];
        return new DraftBook(new FormWorkbook(null, [survey.ToSheet(), choices.ToSheet(), .. settings]));
    }

    /// <param name="at">The row, from 0, before which it stands afterwards.</param>
    /// <param name="mark">Cells that its first row gets beside its own.</param>
    public static Edited Paste(DraftBook book, DraftBook block, int at, IReadOnlyDictionary<string, string> mark)
    {
        block = Speaking(book, block);
        foreach (var node in block.Nodes.Where(node => node.Name.Length > 0).ToList())
        {
            var here = block.Nodes.First(same => same.Row == node.Row);
            var taken = book.Nodes.Select(other => other.Name).Concat(block.Nodes.Where(other => other.Row != node.Row).Select(other => other.Name)).ToHashSet(StringComparer.Ordinal);
            var free = FreeNames.Of(taken, here.Name);
            if (free != here.Name)
                block = new SetNode(here.Key, new Dictionary<string, string> { ["name"] = free }) { RenamesOwnList = false }.Apply(block).Book;
        }

        foreach (var list in block.Lists)
        {
            if (book.List(list.Name) is { } known && !known.Says(list))
                block = new RenameList(list.Name, FreeNames.OfList(book, list.Name)).Apply(block).Book;
        }

        var survey = book.Grid(FormWorkbook.Survey);
        for (var row = 0; row < block.Survey.Count; row++)
            survey.Insert(at + row, block.Survey.Cells(row).Concat(row == 0 ? mark : new Dictionary<string, string>()).GroupBy(cell => cell.Key).Select(cell => cell.Last()));
        var pasted = book.With(FormWorkbook.Survey, survey);
        var choices = pasted.Grid(FormWorkbook.Choices);
        foreach (var list in block.Lists.Where(list => book.List(list.Name) is null))
        {
            foreach (var choice in list.Choices)
                choices.Insert(choices.Count, choice.Prepend(new("list_name", list.Name)));
        }

        if (block.Lists.Count > 0)
            pasted = pasted.With(FormWorkbook.Choices, choices);
        return new Edited(pasted, pasted.At(at + 2)?.Key);
    }

    /// <summary>The block in the languages of the form, named as the form names them; all of its own where they share none.</summary>
    private static DraftBook Speaking(DraftBook book, DraftBook block)
    {
        if (book.Nodes.Count == 0 && book.Languages is [FormText.NoLanguage])
            return block;
        var names = block.Languages.ToDictionary(language => language, language => book.Languages.FirstOrDefault(known => known == language)
            ?? book.Languages.FirstOrDefault(known => FormText.TagOf(known) is { } tag && tag == FormText.TagOf(language)));
        if (names.Values.All(name => name is null))
            return block;
        foreach (var sheet in new[] { FormWorkbook.Survey, FormWorkbook.Choices })
        {
            var grid = block.Grid(sheet);
            foreach (var header in grid.Headers.ToList())
            {
                if (ColumnHeaders.Translation(header) is not { } translation || !names.TryGetValue(translation.Language, out var name) || name == translation.Language)
                    continue;
                if (name is null && translation.Language != FormText.NoLanguage)
                    grid.RemoveColumn(header);
                else if (name is not null)
                    grid.RenameColumn(header, name == FormText.NoLanguage ? translation.Base : $"{translation.Base}::{name}");
            }

            block = block.With(sheet, grid);
        }

        return block;
    }
}
