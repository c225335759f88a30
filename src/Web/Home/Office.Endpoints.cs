using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Waves;
using Talaia.Reports.Publishing;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Home;

internal static class OfficeEndpoints
{
    public static void Map(RouteGroupBuilder office) => office.MapGet("", async (ReadWaves waves, ReadReports reports, ReadMunicipalities municipalities, TimeProvider clock, CancellationToken cancel) =>
        new RazorComponentResult<Office>(new { Waves = await waves.ListAsync(cancel), Reports = await reports.ListAsync(cancel), Municipalities = (await municipalities.AllAsync(cancel)).Count, Now = clock.GetUtcNow() }));
}
