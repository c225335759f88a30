using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>A working copy of one sheet: cells by row, from 0, and header. Rows have no gaps; a column is added when its first cell is written.</summary>
internal sealed class SheetGrid
{
    private readonly string _name;
    private readonly List<string> _headers;
    private readonly List<List<string>> _rows;

    public SheetGrid(FormSheet? sheet, string name)
    {
        _name = sheet?.Name ?? name;
        var headed = sheet?.Rows is [{ Number: 1 }, ..];
        _headers = headed ? [.. sheet!.Rows[0].Cells] : [];
        _rows = [.. (sheet?.Rows ?? []).Skip(headed ? 1 : 0).Select(row => row.Cells.ToList())];
    }

    public IReadOnlyList<string> Headers => _headers;

    public int Count => _rows.Count;

    public string this[int row, string header]
    {
        get => _headers.IndexOf(header) is >= 0 and var at && at < _rows[row].Count ? _rows[row][at] : "";
        set
        {
            var at = _headers.IndexOf(header);
            if (at < 0)
            {
                if (value.Length == 0)
                    return;
                at = AddColumn(header);
            }

            while (_rows[row].Count <= at)
                _rows[row].Add("");
            _rows[row][at] = value;
        }
    }

    /// <summary>The cells of a row that hold something, by header.</summary>
    public Dictionary<string, string> Cells(int row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(_headers.Count, _rows[row].Count); i++)
        {
            if (_headers[i].Length > 0 && _rows[row][i].Length > 0)
                cells.TryAdd(_headers[i], _rows[row][i]);
        }

        return cells;
    }

    public void Insert(int at, IEnumerable<KeyValuePair<string, string>> cells)
    {
        _rows.Insert(at, []);
        foreach (var (header, text) in cells)
            this[at, header] = text;
    }

    public void Remove(int at, int count) => _rows.RemoveRange(at, count);

    /// <param name="to">Where the first of them stands afterwards, counted before they are taken out; not within them.</param>
    public void Move(int from, int count, int to)
    {
        var moved = _rows.GetRange(from, count);
        _rows.RemoveRange(from, count);
        _rows.InsertRange(to > from ? to - count : to, moved);
    }

    public void EnsureColumn(string header)
    {
        if (!_headers.Contains(header))
            AddColumn(header);
    }

    public void RenameColumn(string from, string to) => _headers[_headers.IndexOf(from)] = to;

    /// <summary>The column stays, without name or cells, so that every other keeps its place.</summary>
    public void RemoveColumn(string header)
    {
        var at = _headers.IndexOf(header);
        foreach (var row in _rows.Where(row => row.Count > at))
            row[at] = "";
        _headers[at] = "";
    }

    public FormSheet ToSheet() => new(_name, [new FormRow(1, [.. _headers]), .. _rows.Select((row, i) => new FormRow(i + 2, [.. row]))]);

    /// <summary>Beside its translations where it has any; never over cells that no header names.</summary>
    private int AddColumn(string header)
    {
        var family = ColumnHeaders.Translation(header)?.Base;
        var beside = family is null ? -1 : _headers.FindLastIndex(known => ColumnHeaders.Translation(known)?.Base == family);
        var at = beside >= 0 ? beside + 1 : Math.Max(_headers.Count, _rows.Select(row => row.Count).DefaultIfEmpty(0).Max());
        while (_headers.Count < at)
            _headers.Add("");
        _headers.Insert(at, header);
        foreach (var row in _rows.Where(row => row.Count > at))
            row.Insert(at, "");
        return at;
    }
}
