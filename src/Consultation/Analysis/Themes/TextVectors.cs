using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>A text as weighted features, ascending by number, of length 1; empty for a text that says nothing.</summary>
internal sealed record TextVector(int[] Features, double[] Weights)
{
    /// <summary>The cosine of two, 0–1.</summary>
    public double Likeness(TextVector other)
    {
        var (i, j, sum) = (0, 0, 0.0);
        while (i < Features.Length && j < other.Features.Length)
        {
            if (Features[i] == other.Features[j])
                sum += Weights[i++] * other.Weights[j++];
            else if (Features[i] < other.Features[j])
                i++;
            else
                j++;
        }

        return sum;
    }
}

/// <summary>
/// Turns texts into vectors: stems brought together by the <see cref="Bridge"/>, and runs of four letters of their words, which bring together what languages spell alike
/// (`formació`, `formación`, `formacion`). Weights (1 + ln f)·ln(1 + N/n) (G. Salton and C. Buckley, Information Processing and Management 24, 1988); stems count for
/// three quarters, letters for a quarter.
/// </summary>
internal static class TextVectors
{
    private const int Run = 4;
    private const double OfStems = 0.75;

    public static IReadOnlyList<TextVector> Of(IReadOnlyList<FreeText> texts, Bridge bridge)
    {
        var stems = Weighted(texts.Select(text => bridge.Stems(text.Text, text.Language)), 0);
        var letters = Weighted(texts.Select(text => TextAnalysis.Stems(text.Text, text.Language).SelectMany(Runs)), 1);
        return [.. stems.Zip(letters, (stem, letter) => Joined(stem, letter))];
    }

    private static IEnumerable<string> Runs(string stem) => stem.Length < Run ? [] : Enumerable.Range(0, stem.Length - Run + 1).Select(i => stem.Substring(i, Run));

    /// <summary>Features numbered in the order of their first text, twice that and <paramref name="odd"/>, so that two kinds never share a number.</summary>
    private static List<SortedDictionary<int, double>> Weighted(IEnumerable<IEnumerable<string>> texts, int odd)
    {
        var (numbers, standing, counts) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>(), new List<SortedDictionary<int, double>>());
        foreach (var text in texts)
        {
            var count = new SortedDictionary<int, double>();
            foreach (var feature in text)
            {
                if (!numbers.TryGetValue(feature, out var number))
                {
                    numbers[feature] = number = numbers.Count;
                    standing.Add(0);
                }

                if (!count.TryGetValue((2 * number) + odd, out var times))
                    standing[number]++;
                count[(2 * number) + odd] = times + 1;
            }

            counts.Add(count);
        }

        foreach (var count in counts)
        {
            foreach (var number in count.Keys.ToList())
                count[number] = (1 + Math.Log(count[number])) * Math.Log(1 + ((double)counts.Count / standing[number / 2]));
            Scale(count, 1);
        }

        return counts;
    }

    private static void Scale(SortedDictionary<int, double> vector, double length)
    {
        var now = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        foreach (var number in vector.Keys.ToList())
            vector[number] *= length / now;
    }

    private static TextVector Joined(SortedDictionary<int, double> stems, SortedDictionary<int, double> letters)
    {
        Scale(stems, Math.Sqrt(OfStems));
        Scale(letters, Math.Sqrt(1 - OfStems));
        var all = stems.Concat(letters).OrderBy(feature => feature.Key).ToList();
        var length = Math.Sqrt(all.Sum(feature => feature.Value * feature.Value));
        return new TextVector([.. all.Select(feature => feature.Key)], [.. all.Select(feature => feature.Value / length)]);
    }
}
