using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;

namespace Talaia.Innovation.Challenges;

/// <summary>The needs that many municipalities share: where a year's process may start. For the office.</summary>
public sealed class ReadSharedNeeds(ReadNeeds needs, ReadSerious serious, ReadWaves waves)
{
    /// <summary>The scopes of a wave with their figures of now; those that most municipalities called serious first.</summary>
    /// <returns>Empty when there is no such wave or nobody has answered.</returns>
    public async Task<IReadOnlyList<NeedEvidence>> OfWaveAsync(string wave, CancellationToken cancel = default)
    {
        if (await needs.OfWaveAsync(wave, cancel) is not { } found)
            return [];
        var named = await serious.OfWaveAsync(wave, cancel);
        return [.. found.Elements
            .Where(element => element is { Level: 2, Estimate: not null })
            .Select(element => new NeedEvidence(
                wave, element.Code, element.Name, element.Estimate!.Index, element.Estimate.Answers, element.Estimate.Interval?.Low, element.Estimate.Interval?.High,
                named.GetValueOrDefault(element.Code, []), found.Simulated))
            .OrderByDescending(need => need.Serious.Count).ThenByDescending(need => need.Index).ThenBy(need => need.Element, StringComparer.Ordinal)];
    }

    public async Task<NeedEvidence?> FindAsync(string wave, string element, CancellationToken cancel = default) =>
        (await OfWaveAsync(wave, cancel)).FirstOrDefault(need => need.Element == element);

    /// <summary>Keys of the waves, the newest first.</summary>
    public async Task<IReadOnlyList<string>> WavesAsync(CancellationToken cancel = default) => (await waves.ListAsync(cancel)).ConvertAll(wave => wave.Key);
}
