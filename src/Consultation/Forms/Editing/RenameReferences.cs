using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>Lets everything that refers to a node call it by another name: expressions through their tree, texts, triggers, lists that are the answers of a repeat. The node's own name stays as it is.</summary>
internal static class RenameReferences
{
    private static readonly string[] Expressions = ["relevant", "required", "read_only", "constraint", "calculation", "default", "choice_filter", "repeat_count"];

    public static DraftBook In(DraftBook book, DraftNode node, string to)
    {
        if (book.Nodes.Count(other => other.Name == node.Name) != 1)
            return book; // nobody can tell which of them is meant
        var places = book.Nodes.ToLookup(other => other.Name);
        var rename = new Renaming(node.Name, to, PathOf(book, node), book.Settings.GetValueOrDefault("name", "data"), name => places[name].Take(2).ToList() is [var only] ? PathOf(book, only) : null);
        var survey = book.Grid(FormWorkbook.Survey);
        foreach (var other in book.Nodes)
        {
            foreach (var (header, text) in other.Cells)
            {
                if (header is not ("name" or "element"))
                    survey[other.Row - 2, header] = Renamed(rename, header, text, PathOf(book, other));
            }
        }

        book = book.With(FormWorkbook.Survey, survey);
        var choices = book.Grid(FormWorkbook.Choices);
        foreach (var list in book.Lists)
        {
            foreach (var (row, choice) in list.Rows.Zip(list.Choices))
            {
                foreach (var (header, text) in choice.Where(cell => ColumnHeaders.Translation(cell.Key) is not null))
                    choices[row - 2, header] = rename.Text(text);
            }
        }

        book = book.Workbook[FormWorkbook.Choices] is null ? book : book.With(FormWorkbook.Choices, choices);
        if (!book.Settings.TryGetValue("instance_name", out var instance) || rename.Expression(instance, "") is var renamed && renamed == instance)
            return book;
        var settings = book.Grid(FormWorkbook.Settings);
        settings[0, "instance_name"] = renamed;
        return book.With(FormWorkbook.Settings, settings);
    }

    /// <summary>How many nodes, choices and settings refer to a node by name.</summary>
    public static int Count(DraftBook book, DraftNode node) => node.Name.Length == 0 ? 0
        : book.Nodes.Count(other => other.Cells.Any(cell => cell.Key is not "name" && Refers(cell.Value, node.Name)))
            + book.Lists.Sum(list => list.Choices.Count(choice => choice.Values.Any(text => Refers(text, node.Name))));

    internal static string PathOf(DraftBook book, DraftNode node) => string.Concat(book.Around(node).Select(around => $"/{around.Name}"));

    private static bool Refers(string text, string name) => References.In(text).Any(reference => reference.Name == name);

    private static string Renamed(Renaming rename, string header, string text, string path) =>
        Expressions.Contains(header) ? rename.Expression(text, path) : rename.Text(text);
}
