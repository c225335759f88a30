using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>Groups free texts of four languages by what they speak of. A proposal: the office renames, joins and splits (<see cref="ThemeEdits"/>).</summary>
internal static class GroupTexts
{
    /// <summary>Texts of one subject mostly lie above, of two below: set on made-up answers in four languages.</summary>
    public const double Threshold = 0.12;

    private const int MostTerms = 5;

    /// <param name="known">Themes as they stand; those that the office has changed keep their answers, which are not grouped again.</param>
    /// <returns>Themes with the most answers first; a text like no other is a theme of its own.</returns>
    public static IReadOnlyList<Theme> Of(IReadOnlyList<FreeText> texts, Bridge bridge, IReadOnlyList<Theme>? known = null, double threshold = Threshold)
    {
        var keys = texts.Select(text => text.Key).ToHashSet();
        var ours = known?.Where(theme => theme.IsOurs).Select(theme => theme with { Answers = [.. theme.Answers.Where(keys.Contains)] }).ToList() ?? [];
        var settled = ours.SelectMany(theme => theme.Answers).ToHashSet();
        var open = texts.Where(text => !settled.Contains(text.Key)).ToList();
        var vectors = TextVectors.Of(open, bridge);
        var groups = AverageLinkage.Of(open.Count, (i, j) => vectors[i].Likeness(vectors[j]), threshold);
        return [.. ours, .. groups.Select(group => Named(group, open, vectors, bridge)).OrderByDescending(theme => theme.Answers.Length).ThenBy(theme => theme.Answers[0], StringComparer.Ordinal)];
    }

    private static Theme Named(List<int> group, List<FreeText> texts, IReadOnlyList<TextVector> vectors, Bridge bridge)
    {
        var typical = group.OrderByDescending(i => group.Sum(j => vectors[i].Likeness(vectors[j]))).ThenBy(i => i).Select(i => texts[i].Key).ToImmutableArray();
        return new Theme(IdOf(typical), Terms(group, texts, bridge), typical, LocalizedText.Empty);
    }

    /// <summary>
    /// Stems that stand in more texts of the group than chance would have: by Dunning's log-likelihood (Computational Linguistics 19, 1993), each shown as the word that is
    /// written most often for it.
    /// </summary>
    private static ImmutableArray<string> Terms(List<int> group, List<FreeText> texts, Bridge bridge)
    {
        var inside = group.ToHashSet();
        var stems = new Dictionary<string, (int In, int Out, Dictionary<string, int> Words)>(StringComparer.Ordinal);
        foreach (var (place, text) in texts.Index())
        {
            foreach (var (stem, word) in TextAnalysis.Places(text.Text).Select(word => text.Text[word.From..word.To].ToLowerInvariant()).SelectMany(word => bridge.Stems(word, text.Language).Select(stem => (stem, word))).DistinctBy(pair => pair.stem))
            {
                var seen = stems.GetValueOrDefault(stem, (0, 0, []));
                if (inside.Contains(place))
                    seen.Words[word] = seen.Words.GetValueOrDefault(word) + 1;
                stems[stem] = inside.Contains(place) ? (seen.In + 1, seen.Out, seen.Words) : (seen.In, seen.Out + 1, seen.Words);
            }
        }

        return [.. stems.Where(stem => stem.Value.In > 0)
            .OrderByDescending(stem => Telling(stem.Value.In, group.Count, stem.Value.Out, texts.Count - group.Count))
            .ThenByDescending(stem => stem.Value.In).ThenBy(stem => stem.Key, StringComparer.Ordinal)
            .Take(MostTerms)
            .Select(stem => stem.Value.Words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).First().Key)];
    }

    private static double Telling(int inside, int group, int outside, int rest)
    {
        var (a, b) = ((double)inside, (double)outside);
        var (expectedIn, expectedOut) = (group * (a + b) / (group + rest), rest * (a + b) / (group + rest));
        var likelihood = (a * Math.Log(a / expectedIn)) + (b == 0 ? 0 : b * Math.Log(b / expectedOut));
        return a >= expectedIn ? likelihood : -likelihood;
    }

    /// <summary>The same texts make the same identifier.</summary>
    private static Guid IdOf(IEnumerable<string> answers) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', answers.Order(StringComparer.Ordinal)))).AsSpan(0, 16));
}
