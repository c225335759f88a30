namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>A new question or group, with a name that none has yet; a choice brings a list of its own to fill in.</summary>
/// <param name="Type">As XLSForm has it: <c>integer</c>, <c>select_one</c>, <c>begin_group</c>, <c>begin_repeat</c>.</param>
/// <param name="After">Behind this node; behind all where null.</param>
/// <param name="Inside">Where that node is a group, as the last in it instead.</param>
public sealed record AddNode(string Type, string? After, bool Inside = false) : FormEdit
{
    /// <summary>What a list made for a question is called, behind the question's name.</summary>
    internal const string OfList = "_opcions";

    public override string Act => "add";

    public override string On => Type;

    public override Edited Apply(DraftBook book)
    {
        var survey = book.Grid("survey");
        var at = After is null ? survey.Count : Place(Node(book, After));
        var isGroup = Type.StartsWith("begin", StringComparison.Ordinal);
        var name = FreeNames.Of(book, isGroup ? "grup_1" : "pregunta_1");
        var choices = Type is "select_one" or "select_multiple" or "rank";
        var list = choices ? FreeNames.OfList(book, $"{name}{OfList}") : null;
        survey.Insert(at, [new("type", list is null ? Type : $"{Type} {list}"), new("name", name)]);
        if (isGroup)
            survey.Insert(at + 1, [new("type", Type.Replace("begin", "end", StringComparison.Ordinal))]);
        var added = book.With("survey", survey);
        if (list is null)
            return new Edited(added, name);
        var rows = book.Grid("choices");
        foreach (var choice in new[] { "opcio_1", "opcio_2" })
            rows.Insert(rows.Count, [new("list_name", list), new("name", choice)]);
        return new Edited(added.With("choices", rows), name);
    }

    private int Place(DraftNode node) => Inside && node.IsGroup ? node.Last - 2 : node.Last - 1;
}
