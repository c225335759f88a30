using FsCheck.Xunit;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Tests.Forms.Editing;

/// <summary>Whatever is done to a form, in whatever order, what is kept is a workbook that reads back equal, with its groups closed.</summary>
public sealed class FormEditProperties
{
    [Property(MaxTest = 150)]
    public void A_form_that_the_editor_takes_over_is_the_same_form(int seed)
    {
        var workbook = new MadeUpForms(seed).Any();
        Assert.Equal(CompileForm.From(workbook).Comparable(), CompileForm.From(DraftBook.Of(workbook).Workbook).Comparable());
    }

    [Property(MaxTest = 100)]
    public void After_any_acts_the_sheets_read_back_equal_from_every_file(int seed)
    {
        var book = Edited(seed, 25);
        Assert.Equal(WorkbookJson.Write(book.Workbook), WorkbookJson.Write(WorkbookJson.Read(WorkbookJson.Write(book.Workbook))));
        Assert.Equal(Said(book), Said(DraftBook.Of(Again(book.Workbook, "xlsx"))));
        Assert.Equal(Said(book), Said(DraftBook.Of(Again(book.Workbook, "csv"))));
    }

    [Property(MaxTest = 100)]
    public void After_any_acts_every_group_is_closed_and_every_node_is_found_by_its_key(int seed)
    {
        var book = Edited(seed, 25);
        var open = 0;
        foreach (var row in book.Workbook["survey"]!.Rows.Skip(1))
        {
            open += row.Cells[0].StartsWith("begin", StringComparison.Ordinal) ? 1 : row.Cells[0].StartsWith("end", StringComparison.Ordinal) ? -1 : 0;
            Assert.True(open >= 0);
        }

        Assert.Equal(0, open);
        Assert.All(book.Nodes, node => Assert.Same(node, book.Find(node.Key)));
        Assert.All(DraftFaults.Of(book).Where(fault => fault.Key is not null), fault => Assert.NotNull(book.Find(fault.Key!)));
        PreviewForm.Of(book);
    }

    [Property(MaxTest = 100)]
    public void A_node_moved_to_another_place_and_back_leaves_the_form_as_it_was(int seed)
    {
        var book = Edited(seed, 6);
        foreach (var node in book.Nodes)
        {
            var beside = book.Parent(node)?.Children ?? book.Top;
            var at = beside.ToList().IndexOf(node);
            if (at > 0)
                Same(book, Then(book, new MoveNode(node.Key, Way.Up), new MoveNode(node.Key, Way.Down)));
            if (book.Parent(node) is { } parent && at == beside.Count - 1)
                Same(book, Then(book, new MoveNode(node.Key, Way.Out), new MoveNode(node.Key, Way.In)));
            if (at + 1 < beside.Count)
                Same(book, Then(book, new MoveNode(node.Key, Way.After, beside[^1].Key), new MoveNode(node.Key, Way.Before, beside[at + 1].Key)));
        }
    }

    [Property(MaxTest = 100)]
    public void A_copy_that_is_deleted_leaves_the_questions_as_they_were(int seed)
    {
        var book = Edited(seed, 6);
        foreach (var node in book.Nodes)
        {
            var (copied, focus) = new DuplicateNode(node.Key).Apply(book);
            Assert.Equal(book.Nodes.Count + node.Below().Count(), copied.Nodes.Count);
            var left = new DeleteNode(focus!).Apply(copied).Book;

            // A list of which a choice names a question within the copy is one of the copy's own, and lists stay.
            foreach (var own in left.Lists.Where(list => book.List(list.Name) is null))
                Assert.Contains(own.Choices, choice => choice.Values.Any(text => text.Contains("${", StringComparison.Ordinal)));
            Assert.Equal(Said(book), Said(left, book.Lists.Select(list => list.Name)));
        }
    }

    [Fact]
    public void A_copy_of_a_group_has_a_list_of_its_own_where_a_choice_names_the_group()
    {
        var book = Edited(70, 6);
        var copied = new DuplicateNode("q1").Apply(book).Book;
        Assert.Equal(("${q1} persones", "${q1_2} persones"), (copied.List("l")!.Choices[^1]["label"], copied.List("l_2")!.Choices[^1]["label"]));
    }

    [Property(MaxTest = 100)]
    public void A_question_renamed_and_named_back_leaves_a_form_that_compiles_the_same(int seed)
    {
        var book = DraftBook.Of(new MadeUpForms(seed).Any());
        var form = CompileForm.From(book.Workbook).Comparable();
        foreach (var node in book.Nodes.Where(node => node.Name.Length > 0))
        {
            var renamed = new SetNode(node.Key, new Dictionary<string, string> { ["name"] = "de_nom_nou" }).Apply(book);
            CompileForm.From(renamed.Book.Workbook);
            var back = new SetNode(renamed.Focus!, new Dictionary<string, string> { ["name"] = node.Name }).Apply(renamed.Book).Book;
            Assert.Equal(form, CompileForm.From(back.Workbook).Comparable());
        }
    }

    private static DraftBook Edited(int seed, int acts)
    {
        var book = DraftBook.Of(new MadeUpForms(seed).Any());
        var edits = new AnyEdit(seed);
        for (var i = 0; i < acts; i++)
            book = edits.On(book).Apply(book).Book;
        return book;
    }

    private static DraftBook Then(DraftBook book, params FormEdit[] edits) => edits.Aggregate(book, (now, edit) => edit.Apply(now).Book);

    private static void Same(DraftBook expected, DraftBook actual) => Assert.Equal(Said(expected), Said(actual));

    /// <summary>What stands in the cells; a file leaves out columns and rows that nothing stands in.</summary>
    /// <param name="lists">The lists that are looked at; null for all.</param>
    private static string Said(DraftBook book, IEnumerable<string>? lists = null) => string.Join('\n', book.Nodes
        .Select(node => $"{node.Key} {node.Kind} {node.Last - node.Row} " + string.Join('|', node.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value.Trim()}")))
        .Concat(book.Lists.Where(list => lists?.Contains(list.Name) != false).SelectMany(list => list.Choices.Select(choice => $"{list.Name} " + string.Join('|', choice.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value.Trim()}")))))
        .Concat(book.Settings.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value.Trim()}")));

    private static FormWorkbook Again(FormWorkbook workbook, string format) => ReadWorkbook.From(new MemoryStream(WriteWorkbook.As(workbook, format)), null);
}
