namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Puts questions kept elsewhere into the form, behind a node or behind all.</summary>
/// <param name="Block">A small form of one node with its lists.</param>
/// <param name="Mark">Cells that say where it comes from.</param>
internal sealed record PasteBlock(DraftBook Block, string? After, IReadOnlyDictionary<string, string> Mark) : FormEdit
{
    public override string Act => "paste";

    public override string On => Block.Top is [var first, ..] ? first.Name : "";

    public override Edited Apply(DraftBook book) =>
        Blocks.Paste(book, Block, After is null || book.Find(After) is not { } node ? book.Survey.Count : node.IsGroup ? node.Last - 2 : node.Last - 1, Mark);
}
