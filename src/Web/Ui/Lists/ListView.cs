using Talaia.Kernel.Tables;

namespace Talaia.Web.Ui;

/// <summary>Rows in the order, the columns and the page that a reader asked for.</summary>
/// <param name="Columns">Those seen; the first always is.</param>
/// <param name="All">Every row in order, on all pages.</param>
/// <param name="Rows">Those of this page.</param>
public sealed record ListView<TRow>(
    IReadOnlyList<ListColumn<TRow>> Known, IReadOnlyList<ListColumn<TRow>> Columns, IReadOnlyList<TRow> All, IReadOnlyList<TRow> Rows, ListState State, int Page, int Pages)
{
    /// <summary>The whole list in the columns seen, as comma-separated values.</summary>
    public byte[] Csv() => CsvTable.Write(
        Columns.Select(column => column.Title), All.Select(row => Columns.Select(column => (column.Raw ?? column.Text)(row))));
}

/// <summary>Lays a list out as a reader asked for it.</summary>
public static class ListView
{
    /// <summary>Rows of a page, enough to look over and quick to load on a phone.</summary>
    public const int PageSize = 50;

    /// <param name="rows">In the usual order, which stays that of rows that are equal in the column chosen.</param>
    public static ListView<TRow> Of<TRow>(IReadOnlyList<ListColumn<TRow>> columns, IEnumerable<TRow> rows, ListState state, int size = PageSize)
    {
        var by = columns.FirstOrDefault(column => column.Key == state.Order)?.By;
        List<TRow> all = by is null ? [.. rows] : [.. Ordered(rows, by, state.IsDescending)];
        var pages = Math.Max(1, (all.Count - 1) / size + 1);
        var page = Math.Min(state.Page, pages);
        return new ListView<TRow>(columns, Seen(columns, state), all, [.. all.Skip((page - 1) * size).Take(size)], state, page, pages);
    }

    // A row without a value stands last both ways.
    private static IEnumerable<TRow> Ordered<TRow>(IEnumerable<TRow> rows, Func<TRow, IComparable?> by, bool isDescending)
    {
        var known = rows.Select(row => (row, value: by(row))).OrderBy(pair => pair.value is null);
        return (isDescending ? known.ThenByDescending(pair => pair.value, Values) : known.ThenBy(pair => pair.value, Values)).Select(pair => pair.row);
    }

    // Texts by their code points: what is to be sorted as people do is given as a sort key.
    private static readonly Comparer<IComparable?> Values = Comparer<IComparable?>.Create((a, b) =>
        a is string text && b is string other ? string.CompareOrdinal(text, other) : Comparer<IComparable?>.Default.Compare(a, b));

    private static List<ListColumn<TRow>> Seen<TRow>(IReadOnlyList<ListColumn<TRow>> columns, ListState state)
    {
        var chosen = columns.Any(column => state.Columns.Contains(column.Key));
        return [.. columns.Where((column, i) => i == 0 || (chosen ? state.Columns.Contains(column.Key) : column.IsUsual))];
    }
}
