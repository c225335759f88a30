using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;

using Talaia.Metamodel.Identity;

namespace Talaia.Web.Consultation;

/// <summary>What the municipalities need, wave by wave.</summary>
internal static class NeedEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/necessitats", async (ReadWaves waves, ReadNeeds needs, ReadForebears forebears, CancellationToken cancel) =>
            await ShowAsync((await AskingAsync(waves, needs, cancel)).FirstOrDefault(wave => wave.Sent > 0)?.Key ?? "", waves, needs, forebears, cancel)).AllowAnonymous();
        site.MapGet("/necessitats/{wave}", ShowAsync).AllowAnonymous();
        site.MapGet("/necessitats/{wave}/{element}", SheetAsync).AllowAnonymous();
    }

    private static async Task<IResult> SheetAsync(string wave, string element, ReadWaves waves, ReadNeeds needs, ReadSeries series, ReadMunicipalities municipalities, CancellationToken cancel)
    {
        return await waves.ByKeyAsync(wave, cancel) is { } row && await needs.PublicOfWaveAsync(wave, cancel) is { } stated && stated.Find(element) is { Level: > 0, Estimate: not null } need
            ? await ShowAsync(row, stated, need)
            : Results.NotFound();

        async Task<IResult> ShowAsync(WaveRow row, WaveNeeds stated, ElementNeed need)
        {
            var (own, former) = await series.OfAsync(element, cancel);
            return new RazorComponentResult<NeedShow>(new { Wave = row, Needs = stated, Need = need, Series = own, Former = former, Towns = await municipalities.AllAsync(cancel) });
        }
    }

    private static async Task<IResult> ShowAsync(string wave, ReadWaves waves, ReadNeeds needs, ReadForebears forebears, CancellationToken cancel)
    {
        var all = await AskingAsync(waves, needs, cancel);
        if (all.Count == 0)
            return new RazorComponentResult<NoWaves>();
        return all.FirstOrDefault(known => known.Key == wave) is { } row && await needs.PublicOfWaveAsync(wave, cancel) is { } stated
            ? new RazorComponentResult<NeedList>(new
            {
                Wave = row, Waves = all, Needs = stated, Values = await needs.PublicValuesAsync(wave, cancel), Before = await BeforeAsync(stated, needs, forebears, cancel),
            })
            : Results.NotFound();
    }

    private static async Task<List<WaveRow>> AskingAsync(ReadWaves waves, ReadNeeds needs, CancellationToken cancel)
    {
        var asking = await needs.WavesAsync(cancel);
        return (await waves.ListAsync(cancel)).FindAll(wave => asking.Contains(wave.Key));
    }

    /// <summary>What the wave before stated on the elements that those without a change of their own were then, by code.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<ElementNeed>>> BeforeAsync(WaveNeeds stated, ReadNeeds needs, ReadForebears forebears, CancellationToken cancel)
    {
        if (stated.PreviousKey is not { } previous || await needs.PublicOfWaveAsync(previous, cancel) is not { } before)
            return new Dictionary<string, IReadOnlyList<ElementNeed>>();
        var found = await forebears.OfAllAsync([.. stated.Elements.Where(need => need.Change is null).Select(need => need.Code)], cancel);
        return found.ToDictionary(pair => pair.Key, IReadOnlyList<ElementNeed> (pair) => [.. pair.Value.Select(former => before.Find(former.Code)).OfType<ElementNeed>().Where(need => need.Estimate is not null)]);
    }
}
