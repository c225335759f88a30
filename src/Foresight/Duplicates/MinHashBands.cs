namespace Talaia.Foresight.Duplicates;

/// <summary>
/// Min-hashes of a set of shingles in bands: two sets of Jaccard likeness s share a band with probability 1 - (1 - sʳ)ᵇ, here with r = 4 and b = 20:
/// 0.94 at s = 0.6, 0.996 at 0.7, 0.03 at 0.2 (Leskovec, Rajaraman, Ullman §3.4.2).
/// </summary>
internal static class MinHashBands
{
    private const int Bands = 20;
    private const int Rows = 4;

    /// <returns>One key for each band, different bands never sharing one but by chance; none for an empty set.</returns>
    public static IEnumerable<ulong> Of(uint[] shingles)
    {
        if (shingles.Length == 0)
            yield break;
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band + 1;
            for (var row = 0; row < Rows; row++)
                key = StableHash.Mix(key ^ Least(shingles, (ulong)((band * Rows) + row + 1) * 0x9e3779b97f4a7c15UL));
            yield return key;
        }
    }

    private static ulong Least(uint[] shingles, ulong salt)
    {
        var least = ulong.MaxValue;
        foreach (var shingle in shingles)
            least = Math.Min(least, StableHash.Mix(shingle + salt));
        return least;
    }
}
