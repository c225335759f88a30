namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>
/// Groups municipalities by their need profiles: k-medoids for each number of groups, of which the one with the best silhouette is taken. Stability: the same is done with
/// samples of the municipalities drawn with repetition, and each group's mean greatest likeness |A∩B|/|A∪B| to a group found there is told (Hennig 2007). The seed is fixed: the same
/// answers give the same groups.
/// </summary>
internal static class GroupTowns
{
    public const int MostGroups = 8;

    private const int Samples = 40;
    private const ulong Seed = 2026;

    /// <summary>An element tells a group when its mean lies so many deviations above that of all.</summary>
    private const double Telling = 0.35;

    /// <param name="elements">For each element a value for each municipality, NaN where it did not answer.</param>
    /// <returns>Groups with the most municipalities first; none when fewer than ten can be compared.</returns>
    public static TownGroups Of(double[][] elements, int mostGroups = MostGroups, int samples = Samples)
    {
        var profiles = NeedProfiles.Of(elements);
        var (count, all) = (profiles.Towns.Length, elements.Length == 0 ? 0 : elements[0].Length);
        if (count < 10)
            return new TownGroups([], 0, [], all - count);
        var distances = Distances(profiles);
        var tried = Enumerable.Range(2, Math.Min(mostGroups, count / 5) - 1)
            .Select(k => Medoids.Of(distances, k))
            .Select(medoids => (Medoids: medoids, Silhouettes: Silhouettes.Of(distances, medoids.GroupOf, medoids.Centres.Length))).ToList();
        var (best, silhouettes) = tried.MaxBy(one => one.Silhouettes.Average());
        var stability = Stability(distances, best, samples);
        var groups = Enumerable.Range(0, best.Centres.Length).Select(group =>
        {
            int[] members = [.. Enumerable.Range(0, count).Where(i => best.GroupOf[i] == group)];
            return new TownGroup(
                profiles.Towns[best.Centres[group]], Array.ConvertAll(members, i => profiles.Towns[i]), members.Average(i => silhouettes[i]), stability[group], Above(profiles, members));
        });
        return new TownGroups(
            [.. groups.OrderByDescending(group => group.Towns.Count).ThenBy(group => group.Centre)], silhouettes.Average(),
            tried.ConvertAll(one => (one.Medoids.Centres.Length, one.Silhouettes.Average())), all - count);
    }

    private static float[][] Distances(NeedProfiles profiles)
    {
        var table = Array.ConvertAll(profiles.Towns, _ => new float[profiles.Towns.Length]);
        for (var i = 0; i < table.Length; i++)
        {
            for (var j = 0; j < i; j++)
                table[i][j] = table[j][i] = (float)profiles.Distance(i, j);
        }

        return table;
    }

    private static double[] Stability(float[][] distances, Medoids found, int samples)
    {
        var (sums, times, state) = (new double[found.Centres.Length], new int[found.Centres.Length], Seed);
        for (var sample = 0; sample < samples; sample++)
        {
            int[] drawn = [.. Enumerable.Range(0, distances.Length).Select(_ => (int)(Next(ref state) % (ulong)distances.Length)).Distinct().Order()];
            if (drawn.Length < found.Centres.Length)
                continue;
            var again = Medoids.Of(Array.ConvertAll(drawn, i => Array.ConvertAll(drawn, j => distances[i][j])), found.Centres.Length);
            for (var group = 0; group < sums.Length; group++)
            {
                var present = drawn.Count(i => found.GroupOf[i] == group);
                if (present == 0)
                    continue;
                times[group]++;
                sums[group] += Enumerable.Range(0, sums.Length).Max(other =>
                {
                    var (both, size) = (0, 0);
                    for (var i = 0; i < drawn.Length; i++)
                    {
                        size += again.GroupOf[i] == other ? 1 : 0;
                        both += again.GroupOf[i] == other && found.GroupOf[drawn[i]] == group ? 1 : 0;
                    }

                    return (double)both / (present + size - both);
                });
            }
        }

        return [.. sums.Zip(times, (sum, count) => count == 0 ? 0 : sum / count)];
    }

    private static List<(int Element, double Above)> Above(NeedProfiles profiles, int[] members) =>
        [.. Enumerable.Range(0, profiles.Values[0].Length)
            .Select(element => (Element: element, Values: members.Select(i => profiles.Values[i][element]).Where(value => !double.IsNaN(value)).ToList()))
            .Where(element => element.Values.Count > 0)
            .Select(element => (element.Element, Above: element.Values.Average()))
            .Where(element => element.Above >= Telling)
            .OrderByDescending(element => element.Above).ThenBy(element => element.Element)];

    /// <summary>SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), the same on every machine.</summary>
    private static ulong Next(ref ulong state)
    {
        var value = state += 0x9e3779b97f4a7c15UL;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
