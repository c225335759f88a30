namespace Talaia.Web.Ui;

/// <summary>A column of a table.</summary>
/// <param name="SortHref">The same table in this column's order (turned round when it is so ordered already); null when it cannot be ordered by.</param>
public sealed record TableColumn(string Title, bool IsNumber = false, string? SortHref = null, Order Order = Order.None);

/// <summary>Whether and how a table stands in the order of a column.</summary>
public enum Order
{
    None,
    Ascending,
    Descending,
}
