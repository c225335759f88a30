using Talaia.Consultation.Forms.Authoring;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Writes cells of a node.</summary>
/// <param name="Cells">By header; an empty text clears.</param>
/// <param name="RenamesReferences">Where the name changes, whether those who refer to it go along.</param>
public sealed record SetNode(string Key, IReadOnlyDictionary<string, string> Cells, bool RenamesReferences = true) : FormEdit
{
    /// <summary>Whether the list that was made with the question is renamed with it.</summary>
    internal bool RenamesOwnList { get; init; } = true;

    public override string Act => "set";

    public override string On => Key;

    public override Edited Apply(DraftBook book)
    {
        var node = Node(book, Key);
        var before = book;
        if (RenamesReferences && Cells.TryGetValue("name", out var name) && name != node.Name && name.Length > 0)
            book = RenamesOwnList ? WithOwnList(RenameReferences.In(book, node, name), node, name) : RenameReferences.In(book, node, name);
        var survey = book.Grid("survey");
        if (Cells.TryGetValue("type", out var type))
            Turn(survey, node, type);
        foreach (var (header, text) in Cells)
            survey[node.Row - 2, header] = text;
        if (Cells.TryGetValue("name", out var named) && before.Survey[node.Last - 2, "name"] == node.Name && node.Last != node.Row && node.Name.Length > 0)
            survey[node.Last - 2, "name"] = named;
        var after = book.With("survey", survey);
        return new Edited(after, after.At(node.Row)?.Key);
    }

    /// <summary>A list that was made with the question, and only it chooses from, is called as the question is.</summary>
    private static DraftBook WithOwnList(DraftBook book, DraftNode node, string name) =>
        node.Name.Length > 0 && node.List == $"{node.Name}{AddNode.OfList}" && book.List($"{name}{AddNode.OfList}") is null && book.Nodes.Count(other => other.List == node.List) == 1
            ? new RenameList(node.List, $"{name}{AddNode.OfList}").Apply(book).Book
            : book;

    /// <summary>A group stays one, and its end ends what it is now.</summary>
    private static void Turn(SheetGrid survey, DraftNode node, string type)
    {
        var cell = TypeCell.Of(type);
        if (cell is EndCell || cell is BeginCell != node.IsGroup)
            throw new RuleException("form-other-kind", "A question cannot become a group, nor a group a question.");
        if (node.IsGroup && TypeCell.Of(ReadOutline.TypeOf(survey, node.Last - 2)) is EndCell)
            survey[node.Last - 2, "type"] = type.Replace("begin", "end", StringComparison.Ordinal);
    }

    internal override (FormEdit Edit, IReadOnlyList<EditClash> Clashes) Against(DraftBook seen, DraftBook now)
    {
        var then = seen.Find(Key);
        var node = now.Find(Key);
        if (then is null || node is null)
            return (this, []);
        var (changed, clashes) = CellClashes.Of(Key, then.Cells, node.Cells, Cells);
        return (this with { Cells = changed }, clashes);
    }
}
