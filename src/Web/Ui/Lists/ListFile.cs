using Microsoft.AspNetCore.Http;

namespace Talaia.Web.Ui;

/// <summary>A list as a file to keep.</summary>
public static class ListFile
{
    /// <param name="name">Of the file, without its ending.</param>
    public static IResult Csv<TRow>(this ListView<TRow> list, string name) => Results.File(list.Csv(), "text/csv; charset=utf-8", $"{name}.csv");
}
