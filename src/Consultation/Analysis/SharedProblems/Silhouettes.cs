namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>How well each thing lies in its group: (b − a)/max(a, b), with a its mean distance to its own and b to the nearest other group (P. Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987).</summary>
internal static class Silhouettes
{
    /// <returns>−1 to 1 for each; 0 for one alone in its group, or when there is one group only.</returns>
    public static double[] Of(float[][] distances, int[] groupOf, int groups)
    {
        var sizes = new int[groups];
        foreach (var group in groupOf)
            sizes[group]++;
        var all = new double[groupOf.Length];
        var sums = new double[groups];
        for (var i = 0; i < all.Length; i++)
        {
            Array.Clear(sums);
            for (var j = 0; j < all.Length; j++)
                sums[groupOf[j]] += distances[i][j];
            var own = groupOf[i];
            if (sizes[own] < 2 || groups < 2)
                continue;
            var a = sums[own] / (sizes[own] - 1);
            var b = Enumerable.Range(0, groups).Where(group => group != own && sizes[group] > 0).Min(group => sums[group] / sizes[group]);
            all[i] = Math.Max(a, b) == 0 ? 0 : (b - a) / Math.Max(a, b);
        }

        return all;
    }
}
