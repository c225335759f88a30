using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Needs;

/// <summary>How often a lack is named.</summary>
/// <param name="Code">One of <see cref="Choices.OfMissing"/>.</param>
/// <param name="Share">0–1 of all municipalities, estimated from those that said what is missing, weighted as the index is.</param>
/// <param name="Named">Municipalities that named it.</param>
public sealed record MissingShare(string Code, double Share, int Named)
{
    /// <param name="lacks">For each municipality the bits of what it named, 0 when it did not answer.</param>
    /// <returns>Lacks that somebody named, the most frequent first.</returns>
    internal static List<MissingShare> Of(Population population, int[] lacks)
    {
        if (WeightedSample.Of(population, town => lacks[town] != 0) is not { } sample)
            return [];
        return [.. Choices.OfMissing
            .Select((code, place) => (Code: code, Share: Estimates.Share(sample, town => (lacks[town] & (1 << place)) != 0)!, Named: lacks.Count(bits => (bits & (1 << place)) != 0)))
            .Where(lack => lack.Named > 0)
            .Select(lack => new MissingShare(lack.Code, lack.Share.Value, lack.Named))
            .OrderByDescending(share => share.Share).ThenBy(share => share.Code, StringComparer.Ordinal)];
    }
}
