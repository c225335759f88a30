using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Consultation;

/// <summary>What the municipalities need, wave by wave.</summary>
internal static class NeedEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/necessitats", async (ReadWaves waves, ReadNeeds needs, CancellationToken cancel) =>
            await ShowAsync((await waves.ListAsync(cancel)).FirstOrDefault(wave => wave.Sent > 0)?.Key ?? "", waves, needs, cancel)).AllowAnonymous();
        site.MapGet("/necessitats/{wave}", ShowAsync).AllowAnonymous();
        site.MapGet("/necessitats/{wave}/{element}", SheetAsync).AllowAnonymous();
    }

    private static async Task<IResult> SheetAsync(string wave, string element, ReadWaves waves, ReadNeeds needs, ReadMunicipalities municipalities, CancellationToken cancel) =>
        await waves.ByKeyAsync(wave, cancel) is { } row && await needs.OfWaveAsync(wave, cancel) is { } stated && stated.Find(element) is { Level: > 0, Estimate: not null } need
            ? new RazorComponentResult<NeedShow>(new { Wave = row, Needs = stated, Need = need, Towns = await municipalities.AllAsync(cancel) })
            : Results.NotFound();

    private static async Task<IResult> ShowAsync(string wave, ReadWaves waves, ReadNeeds needs, CancellationToken cancel)
    {
        var all = await waves.ListAsync(cancel);
        if (all.Count == 0)
            return new RazorComponentResult<NoWaves>();
        return all.FirstOrDefault(known => known.Key == wave) is { } row && await needs.OfWaveAsync(wave, cancel) is { } stated
            ? new RazorComponentResult<NeedList>(new { Wave = row, Waves = all, Needs = stated, Values = await needs.PublicValuesAsync(wave, cancel) })
            : Results.NotFound();
    }
}
