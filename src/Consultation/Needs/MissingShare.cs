using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Needs;

/// <summary>How often a lack is named.</summary>
/// <param name="Code">One of <see cref="Choices.OfMissing"/>.</param>
/// <param name="Share">0–1 of all municipalities, estimated from those that said what is missing, weighted by population band as the index is.</param>
/// <param name="Named">Municipalities that named it.</param>
public sealed record MissingShare(string Code, double Share, int Named)
{
    /// <param name="lacks">For each municipality of each band the bits of what it named, 0 when it did not answer.</param>
    /// <returns>Lacks that somebody named, the most frequent first.</returns>
    internal static List<MissingShare> Of(int[][] lacks)
    {
        var strata = Strata.Of(Array.ConvertAll(lacks, band => Array.ConvertAll(band, bits => bits == 0 ? double.NaN : bits)), out _);
        double towns = strata.Sum(stratum => stratum.Towns);
        return [.. Choices.OfMissing
            .Select((code, place) => (Code: code, Bit: 1 << place))
            .Select(lack => new MissingShare(
                lack.Code,
                strata.Sum(stratum => stratum.Weight / towns * stratum.Values.Count(bits => ((int)bits & lack.Bit) != 0)),
                strata.Sum(stratum => stratum.Values.Count(bits => ((int)bits & lack.Bit) != 0))))
            .Where(share => share.Named > 0)
            .OrderByDescending(share => share.Share).ThenBy(share => share.Code, StringComparer.Ordinal)];
    }
}
