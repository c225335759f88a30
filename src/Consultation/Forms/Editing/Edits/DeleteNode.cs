namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Takes a node away with all that stands in it; its lists stay.</summary>
public sealed record DeleteNode(string Key) : FormEdit
{
    public override string Act => "delete";

    public override string On => Key;

    public override Edited Apply(DraftBook book)
    {
        var node = Node(book, Key);
        var beside = (book.Parent(node)?.Children ?? book.Top).ToList();
        var at = beside.IndexOf(node);
        var next = at + 1 < beside.Count ? beside[at + 1] : at > 0 ? beside[at - 1] : book.Parent(node);
        var survey = book.Grid("survey");
        survey.Remove(node.Row - 2, node.Last - node.Row + 1);
        var after = book.With("survey", survey);
        return new Edited(after, next is null ? null : after.At(next.Row > node.Row ? next.Row - (node.Last - node.Row + 1) : next.Row)?.Key);
    }

    /// <summary>What somebody changed meanwhile is not thrown away unseen.</summary>
    internal override (FormEdit Edit, IReadOnlyList<EditClash> Clashes) Against(DraftBook seen, DraftBook now)
    {
        if (seen.Find(Key) is not { } then || now.Find(Key) is not { } node)
            return (this, []);
        var (before, after) = (then.Below().ToList(), node.Below().ToList());
        var same = before.Count == after.Count && before.Zip(after).All(pair => DraftList.Same(pair.First.Cells, pair.Second.Cells));
        return (this, same ? [] : [new EditClash(Key, "*", "", "", "")]);
    }
}
