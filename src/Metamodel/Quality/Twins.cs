using Talaia.Kernel.Texts;

namespace Talaia.Metamodel.Quality;

/// <summary>Two elements that may be one.</summary>
/// <param name="IsSame">The names are equal once folded; else one letter or one word's order apart.</param>
public sealed record Twin(string First, string Second, bool IsSame);

/// <summary>Finds elements of the same name or nearly.</summary>
public static class Twins
{
    /// <summary>Shorter names are one letter apart too easily.</summary>
    private const int LeastLetters = 8;

    /// <summary>Words that do not tell two names apart.</summary>
    private static readonly HashSet<string> Small =
        ["el", "la", "els", "les", "un", "una", "de", "del", "dels", "des", "en", "al", "als", "per", "amb", "los", "las", "con", "por", "para", "the", "of", "and", "for", "to", "in"];

    /// <summary>
    /// Pairs whose names, folded and without small words, hold the same words in any order, or differ by one letter (added, dropped or changed). Near names are
    /// found by the words that remain when one letter is deleted (Mor and Fraenkel, "A hash code method for detecting and correcting spelling errors",
    /// CACM 25(12), 1982), so the time grows with the letters and not with the pairs.
    /// </summary>
    /// <param name="names">Code and name, each code once.</param>
    /// <returns>Each pair once, in the order of <paramref name="names"/>, the first element before the second.</returns>
    public static IReadOnlyList<Twin> Of(IReadOnlyList<(string Code, string Name)> names)
    {
        var keys = names.Select(name => Key(name.Name)).ToList();
        // Most forms are of one name alone: only those of several have a list.
        var (first, more) = (new Dictionary<ulong, int>(), new Dictionary<ulong, List<int>>());
        var twins = new SortedDictionary<(int, int), Twin>();
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var form in Forms(keys[i]))
            {
                if (first.TryAdd(form, i))
                    continue;
                if (!more.TryGetValue(form, out var others))
                    more[form] = others = [first[form]];
                foreach (var other in others.Where(other => other != i && IsNear(keys[other], keys[i])))
                    twins.TryAdd((other, i), new Twin(names[other].Code, names[i].Code, keys[other] == keys[i]));
                if (others.Count < MostAlike && others[^1] != i)
                    others.Add(i);
            }
        }

        return [.. twins.Values];
    }

    /// <summary>Of a name that hundreds bear, the first tell enough.</summary>
    private const int MostAlike = 20;

    private static string Key(string name) =>
        string.Join(' ', TextAnalysis.Words(name).Where(word => !Small.Contains(word)).Order(StringComparer.Ordinal));

    // As numbers, not as texts: whoever shares one is compared in letters anyway.
    private static IEnumerable<ulong> Forms(string key)
    {
        if (key.Length == 0)
            yield break;
        yield return Number(key, key.Length);
        if (key.Length < LeastLetters || key.Any(char.IsDigit))
            yield break;
        for (var i = 0; i < key.Length; i++)
            yield return Number(key, i);
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo) of the letters but the one at this place.</summary>
    private static ulong Number(string key, int without)
    {
        var number = 14695981039346656037UL;
        for (var i = 0; i < key.Length; i++)
        {
            if (i != without)
                number = unchecked((number ^ key[i]) * 1099511628211UL);
        }

        return number;
    }

    // Two that share a form with one letter deleted may still be two letters apart.
    private static bool IsNear(string a, string b)
    {
        if (a == b)
            return true;
        if (a.Any(char.IsDigit) || b.Any(char.IsDigit) || Math.Min(a.Length, b.Length) < LeastLetters)
            return false;
        var (head, tail) = (0, 0);
        while (head < Math.Min(a.Length, b.Length) && a[head] == b[head])
            head++;
        while (tail < Math.Min(a.Length, b.Length) - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        return Math.Max(a.Length, b.Length) - head - tail <= 1;
    }
}
