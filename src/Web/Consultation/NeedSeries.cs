using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Metamodel.Identity;

namespace Talaia.Web.Consultation;

/// <summary>The need stated on one element, wave by wave, newest first.</summary>
public sealed record NeedSeries(string Code, IReadOnlyList<(WaveRow Wave, ElementNeed Need)> Stated);

/// <summary>The series of an element that goes on in another. It is never added to another's: other questions were asked.</summary>
public sealed record FormerSeries(Forebear Of, NeedSeries Series);

/// <summary>The series of an element and of all that it was before.</summary>
internal sealed class ReadSeries(ReadWaves waves, ReadNeeds needs, ReadForebears forebears)
{
    public async Task<(NeedSeries Own, IReadOnlyList<FormerSeries> Former)> OfAsync(string code, CancellationToken cancel)
    {
        var stated = new List<(WaveRow Wave, WaveNeeds Needs)>();
        foreach (var wave in await waves.ListAsync(cancel))
        {
            if (await needs.PublicOfWaveAsync(wave.Key, cancel) is { } known)
                stated.Add((wave, known));
        }

        NeedSeries Series(string of) => new(of, [.. stated.Select(wave => (wave.Wave, Need: wave.Needs.Find(of))).Where(wave => wave.Need?.Estimate is not null).Select(wave => (wave.Wave, wave.Need!))]);
        return (Series(code), [.. (await forebears.OfAsync(code, cancel)).Select(former => new FormerSeries(former, Series(former.Code))).Where(former => former.Series.Stated.Count > 0)]);
    }
}
