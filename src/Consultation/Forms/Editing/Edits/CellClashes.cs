namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Three states of the cells of one thing: as seen, as they are, as they shall be.</summary>
internal static class CellClashes
{
    /// <returns>The cells that are really to be changed, and those of them that somebody else changed otherwise.</returns>
    public static (Dictionary<string, string> Changed, List<EditClash> Clashes) Of(
        string on, IReadOnlyDictionary<string, string> seen, IReadOnlyDictionary<string, string> now, IReadOnlyDictionary<string, string> wanted)
    {
        var changed = wanted.Where(cell => seen.GetValueOrDefault(cell.Key, "") != cell.Value).ToDictionary();
        var clashes = changed
            .Select(cell => new EditClash(on, cell.Key, seen.GetValueOrDefault(cell.Key, ""), now.GetValueOrDefault(cell.Key, ""), cell.Value))
            .Where(clash => clash.Theirs != clash.Before && clash.Theirs != clash.Mine);
        return (changed, [.. clashes]);
    }
}
