using Talaia.Kernel.Languages;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>
/// Brings words of four languages together by texts that say the same in each: names and definitions of the metamodel's elements. Two stems are taken for the same where they stand in
/// the same elements and seldom apart: Dice's coefficient 2·|A∩B|/(|A|+|B|) (L. R. Dice, Ecology 26, 1945; for word pairs I. D. Melamed, Computational Linguistics 26, 2000),
/// each the other's best. No dictionary and no model: what the metamodel does not speak of stays in its language, where like spelling may still bring it together.
/// </summary>
internal sealed class Bridge
{
    private const double Least = 0.6;

    private readonly Dictionary<(string Language, string Stem), string> _pivots = [];

    private Bridge()
    {
    }

    public static Bridge Empty { get; } = new();

    /// <param name="texts">Each the same in several languages, the Catalan one being what others are brought to.</param>
    public static Bridge Of(IEnumerable<LocalizedText> texts)
    {
        var bridge = new Bridge();
        var all = texts.Where(text => text["ca"] is not null).ToList();
        var catalan = Standing(all, "ca");
        foreach (var language in Language.All.Select(language => language.Code).Where(code => code != "ca"))
        {
            var other = Standing(all, language);
            var pairs = Pairs(catalan, other);
            var fellows = Best(pairs, pair => pair.Catalan, pair => pair.Other);
            foreach (var (stem, (pivot, _)) in Best(pairs, pair => pair.Other, pair => pair.Catalan))
            {
                if (fellows[pivot].To == stem)
                    bridge._pivots[(language, stem)] = pivot;
            }
        }

        return bridge;
    }

    /// <summary>The stems of a text, those that the bridge knows as their Catalan fellow.</summary>
    public IEnumerable<string> Stems(string text, string language) =>
        TextAnalysis.Stems(text, language).Select(stem => _pivots.GetValueOrDefault((language, stem), stem));

    /// <summary>In which texts each stem stands.</summary>
    private static Dictionary<string, HashSet<int>> Standing(List<LocalizedText> texts, string language)
    {
        var standing = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var (place, text) in texts.Index())
        {
            foreach (var stem in text[language] is { } words ? TextAnalysis.Stems(words, language) : [])
            {
                if (!standing.TryGetValue(stem, out var places))
                    standing[stem] = places = [];
                places.Add(place);
            }
        }

        return standing;
    }

    private static List<(string Catalan, string Other, double Dice)> Pairs(Dictionary<string, HashSet<int>> catalan, Dictionary<string, HashSet<int>> other)
    {
        var at = catalan.SelectMany(stem => stem.Value.Select(place => (Place: place, Stem: stem.Key))).ToLookup(pair => pair.Place, pair => pair.Stem);
        return [.. from stem in other
            from fellow in stem.Value.SelectMany(place => at[place]).Distinct()
            let dice = 2.0 * stem.Value.Count(catalan[fellow].Contains) / (stem.Value.Count + catalan[fellow].Count)
            where dice >= Least
            select (fellow, stem.Key, dice)];
    }

    /// <summary>For each the best fellow: the greatest coefficient, then the one spelt most alike, then the first by letters.</summary>
    private static Dictionary<string, (string To, double Dice)> Best(
        List<(string Catalan, string Other, double Dice)> pairs, Func<(string Catalan, string Other, double Dice), string> from, Func<(string Catalan, string Other, double Dice), string> to) =>
        pairs.GroupBy(from, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(pair => pair.Dice).ThenByDescending(pair => Shared(pair.Catalan, pair.Other)).ThenBy(to, StringComparer.Ordinal).Select(pair => (to(pair), pair.Dice)).First(),
            StringComparer.Ordinal);

    private static int Shared(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
