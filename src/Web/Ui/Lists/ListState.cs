using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Talaia.Web.Ui;

/// <summary>What the address of a list says beside its filter: <c>ordre</c> (a column's key, with a minus in front for the other way), <c>columna</c>, <c>pagina</c>, <c>format</c>.</summary>
/// <param name="Columns">Keys of the columns that the reader chose; empty for the usual ones.</param>
/// <param name="Page">From 1.</param>
/// <param name="WantsCsv">The list is asked for as a file.</param>
public sealed record ListState(string? Order, bool IsDescending, IReadOnlyList<string> Columns, int Page, bool WantsCsv)
{
    public static ListState Of(HttpRequest request)
    {
        var query = request.Query;
        var order = query["ordre"].ToString();
        return new(
            order.TrimStart('-') is { Length: > 0 } key ? key : null,
            order.StartsWith('-'),
            [.. query["columna"].OfType<string>()],
            int.TryParse(query["pagina"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            query["format"] == "csv");
    }
}
