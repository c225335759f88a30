namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The list that all choices of a table share, from the begin of its group to the next end of any group.</summary>
internal sealed class TableList(FormProblems problems)
{
    private bool _open;
    private string? _list;

    public void Begin(FormGroup group)
    {
        if (group.IsTable)
            (_open, _list) = (true, null);
    }

    public void End() => (_open, _list) = (false, null);

    /// <returns>Whether the choice stands in a table.</returns>
    public bool Take(AuthoredRow row, string list)
    {
        if (!_open)
            return false;
        if (_list is null && row["choice_filter"] is not null)
            problems.Add("filter-in-table", "The choices of a table stand in its head once: they cannot be filtered.", row.CellOf("choice_filter"));
        _list ??= list;
        if (_list != list)
            problems.Add("lists-in-table", $"All choices of a table are from one list: «{list}» stands under «{_list}».", row.CellOf("type"));
        return true;
    }
}
