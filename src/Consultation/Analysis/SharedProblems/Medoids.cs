namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>
/// Groups about their most central members: k-medoids (L. Kaufman and P. Rousseeuw, Finding Groups in Data, 1990), begun by BUILD and improved by the swaps of FastPAM1
/// (E. Schubert and P. Rousseeuw, Information Systems 101, 2021), a pass of which costs the square of the number whatever k. No chance in it.
/// </summary>
/// <param name="Centres">The medoids.</param>
/// <param name="GroupOf">For each thing the place of its medoid.</param>
internal sealed record Medoids(int[] Centres, int[] GroupOf)
{
    /// <param name="distances">A symmetric table.</param>
    /// <param name="k">Groups, from 1 to the number of things.</param>
    public static Medoids Of(float[][] distances, int k)
    {
        var centres = Build(distances, k);
        while (Swap(distances, centres))
        {
        }

        return new Medoids([.. centres], Assigned(distances, centres));
    }

    private static List<int> Build(float[][] distances, int k)
    {
        var (centres, nearest) = (new List<int>(), Enumerable.Repeat(float.PositiveInfinity, distances.Length).ToArray());
        while (centres.Count < k)
        {
            var (best, least) = (-1, double.PositiveInfinity);
            for (var candidate = 0; candidate < distances.Length; candidate++)
            {
                if (centres.Contains(candidate))
                    continue;
                var sum = 0.0;
                for (var i = 0; i < nearest.Length; i++)
                    sum += Math.Min(nearest[i], distances[candidate][i]);
                if (sum < least)
                    (best, least) = (candidate, sum);
            }

            centres.Add(best);
            for (var i = 0; i < nearest.Length; i++)
                nearest[i] = Math.Min(nearest[i], distances[best][i]);
        }

        return centres;
    }

    /// <summary>Makes the one exchange of a medoid for another thing that saves most.</summary>
    private static bool Swap(float[][] distances, List<int> centres)
    {
        var (group, first, second) = Nearest(distances, centres);
        var leaving = new double[centres.Count];
        for (var i = 0; i < group.Length; i++)
            leaving[group[i]] += second[i] - first[i];
        var (bestGain, bestCentre, bestCandidate) = (-1e-6, -1, -1);
        for (var candidate = 0; candidate < distances.Length; candidate++)
        {
            if (centres.Contains(candidate))
                continue;
            double[] change = [.. leaving];
            var shared = 0.0;
            var row = distances[candidate];
            for (var i = 0; i < group.Length; i++)
            {
                if (row[i] < first[i])
                {
                    shared += row[i] - first[i];
                    change[group[i]] += first[i] - second[i];
                }
                else if (row[i] < second[i])
                {
                    change[group[i]] += row[i] - second[i];
                }
            }

            for (var centre = 0; centre < change.Length; centre++)
            {
                if (change[centre] + shared < bestGain)
                    (bestGain, bestCentre, bestCandidate) = (change[centre] + shared, centre, candidate);
            }
        }

        if (bestCentre < 0)
            return false;
        centres[bestCentre] = bestCandidate;
        return true;
    }

    private static (int[] Group, float[] First, double[] Second) Nearest(float[][] distances, List<int> centres)
    {
        var group = Assigned(distances, centres);
        var first = group.Select((centre, i) => distances[centres[centre]][i]).ToArray();
        // Without a second medoid nothing may leave: a distance beyond all others stands for it.
        var second = group.Select((centre, i) => centres.Count == 1 ? 1e9 : centres.Where((_, other) => other != centre).Min(other => distances[other][i])).ToArray();
        return (group, first, second);
    }

    private static int[] Assigned(float[][] distances, List<int> centres) =>
        [.. Enumerable.Range(0, distances.Length).Select(i => Enumerable.Range(0, centres.Count).MinBy(centre => (centres[centre] == i ? 0 : 1, distances[centres[centre]][i])))];
}
