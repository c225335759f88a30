namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>A copy of a node behind it. Names in it are new, and what refers within it refers to the copy; its lists are the same ones.</summary>
public sealed record DuplicateNode(string Key) : FormEdit
{
    public override string Act => "duplicate";

    public override string On => Key;

    public override Edited Apply(DraftBook book)
    {
        var node = Node(book, Key);
        return Blocks.Paste(book, Blocks.Cut(book, node), node.Last - 1, new Dictionary<string, string>());
    }
}
