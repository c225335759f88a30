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
        site.MapGet("/necessitats", async (NeedPages pages, CancellationToken cancel) => await pages.NewestAsync(cancel)).AllowAnonymous();
        site.MapGet("/necessitats/{wave}", (string wave, NeedPages pages, CancellationToken cancel) => pages.ShowAsync(wave, cancel)).AllowAnonymous();
        site.MapGet("/necessitats/{wave}/{element}", (string wave, string element, NeedPages pages, CancellationToken cancel) => pages.ShowAsync(wave, element, cancel)).AllowAnonymous();
    }
}

/// <summary>The pages of a wave and of a need. Of a wave that still takes answers they say when its figures come.</summary>
internal sealed class NeedPages(ReadWaves waves, ReadNeeds needs, ReadSeries series, ReadForebears forebears, ReadMunicipalities municipalities, TimeProvider clock)
{
    public async Task<IResult> NewestAsync(CancellationToken cancel)
    {
        var all = await AskingAsync(cancel);
        return (Shown(all) ?? all.FirstOrDefault()) is { } newest ? await ShowAsync(newest, all, cancel) : new RazorComponentResult<NoWaves>();
    }

    public async Task<IResult> ShowAsync(string wave, CancellationToken cancel)
    {
        var all = await AskingAsync(cancel);
        if (all.Count == 0)
            return new RazorComponentResult<NoWaves>();
        return all.Find(known => known.Key == wave) is { } row ? await ShowAsync(row, all, cancel) : Results.NotFound();
    }

    public async Task<IResult> ShowAsync(string wave, string element, CancellationToken cancel)
    {
        var all = await AskingAsync(cancel);
        if (all.Find(known => known.Key == wave) is not { } row)
            return Results.NotFound();
        if (await needs.PublicOfWaveAsync(wave, cancel) is not { } stated)
            return await LaterAsync(row, all, element, cancel);
        if (stated.Find(element) is not { Level: > 0, Estimate: not null } need)
            return Results.NotFound();
        var (own, former) = await series.OfAsync(element, cancel);
        return new RazorComponentResult<NeedShow>(new { Wave = row, Needs = stated, Need = need, Series = own, Former = former, Towns = await municipalities.AllAsync(cancel) });
    }

    private async Task<IResult> ShowAsync(WaveRow row, List<WaveRow> all, CancellationToken cancel) => await needs.PublicOfWaveAsync(row.Key, cancel) is { } stated
        ? new RazorComponentResult<NeedList>(new
        {
            Wave = row, Waves = all, Needs = stated, Values = await needs.PublicValuesAsync(row.Key, cancel), Before = await BeforeAsync(stated, cancel),
        })
        : await LaterAsync(row, all, null, cancel);

    private async Task<IResult> LaterAsync(WaveRow row, List<WaveRow> all, string? element, CancellationToken cancel)
    {
        var shown = Shown(all);
        var isThere = shown is not null && element is not null && (await needs.PublicOfWaveAsync(shown.Key, cancel))?.Find(element) is { Level: > 0, Estimate: not null };
        return new RazorComponentResult<NeedsLater>(new { Wave = row, Waves = all, Shown = shown, Element = isThere ? element : null });
    }

    private WaveRow? Shown(List<WaveRow> all) => all.Find(wave => wave.Sent > 0 && wave.ShowsFiguresAt(clock.GetUtcNow()));

    private async Task<List<WaveRow>> AskingAsync(CancellationToken cancel)
    {
        var asking = await needs.WavesAsync(cancel);
        return (await waves.ListAsync(cancel)).FindAll(wave => asking.Contains(wave.Key));
    }

    /// <summary>What the wave before stated on the elements that those without a change of their own were then, by code.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<ElementNeed>>> BeforeAsync(WaveNeeds stated, CancellationToken cancel)
    {
        if (stated.PreviousKey is not { } previous || await needs.PublicOfWaveAsync(previous, cancel) is not { } before)
            return new Dictionary<string, IReadOnlyList<ElementNeed>>();
        var found = await forebears.OfAllAsync([.. stated.Elements.Where(need => need.Change is null).Select(need => need.Code)], cancel);
        return found.ToDictionary(pair => pair.Key, IReadOnlyList<ElementNeed> (pair) => [.. pair.Value.Select(former => before.Find(former.Code)).OfType<ElementNeed>().Where(need => need.Estimate is not null)]);
    }
}
