namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Writes settings of the form.</summary>
/// <param name="Cells">By header, such as <c>form_title</c>; an empty text clears.</param>
public sealed record SetSettings(IReadOnlyDictionary<string, string> Cells) : FormEdit
{
    public override string Act => "settings";

    public override string On => string.Join(' ', Cells.Keys);

    public override Edited Apply(DraftBook book)
    {
        var settings = book.Grid("settings");
        if (settings.Count == 0)
            settings.Insert(0, []);
        foreach (var (header, text) in Cells)
            settings[0, header] = text;
        return new Edited(book.With("settings", settings), null);
    }

    internal override (FormEdit Edit, IReadOnlyList<EditClash> Clashes) Against(DraftBook seen, DraftBook now)
    {
        var (changed, clashes) = CellClashes.Of("", seen.Settings, now.Settings, Cells);
        return (this with { Cells = changed }, clashes);
    }
}
