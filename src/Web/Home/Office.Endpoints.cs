using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Waves;
using Talaia.Reports.Publishing;

namespace Talaia.Web.Home;

internal static class OfficeEndpoints
{
    public static void Map(RouteGroupBuilder office) => office.MapGet("", async (ReadWaves waves, ReadReports reports, TimeProvider clock, CancellationToken cancel) =>
        new RazorComponentResult<Office>(new { Waves = await waves.ListAsync(cancel), Reports = await reports.ListAsync(cancel), Now = clock.GetUtcNow() }));
}
