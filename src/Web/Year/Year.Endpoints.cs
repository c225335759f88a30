using Microsoft.AspNetCore.Http.HttpResults;

namespace Talaia.Web.Year;

/// <summary>The office's own page: what the year owes, what is delivered, what is late.</summary>
internal static class YearEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("", async (ReadYear year, CancellationToken cancel) => await ShowAsync(year.ThisYear, year, cancel));
        office.MapGet("/any/{year:int:range(2000,2999)}", ShowAsync);
    }

    private static async Task<IResult> ShowAsync(int year, ReadYear read, CancellationToken cancel) =>
        new RazorComponentResult<YearShow>(new { Board = await read.OfAsync(year, cancel) });
}
