using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>What pages work out of every element of a release, kept for as long as its tree is: of 100,000 elements it is not to be worked out each time.</summary>
internal sealed class TreeMarks
{
    private static readonly ConditionalWeakTable<ReleaseTree, TreeMarks> Known = [];

    private readonly ConcurrentDictionary<string, ulong[]> _marks = [];
    private readonly ConcurrentDictionary<string, int?[]> _ranks = [];

    /// <param name="name">Of the question: its options are the same each time.</param>
    /// <param name="options">At most 64.</param>
    /// <returns>Of the element at a place of the tree, a bit for each option that is among its values.</returns>
    public static Func<int, ulong> Of(ReleaseTree tree, string name, IReadOnlyList<string> options, Func<ElementFacts, IEnumerable<string>> values)
    {
        var marks = Known.GetOrCreateValue(tree)._marks.GetOrAdd(name, _ =>
        {
            var bits = options.Select((option, at) => (option, bit: 1UL << at)).ToDictionary(pair => pair.option, pair => pair.bit, StringComparer.Ordinal);
            return [.. tree.Elements.Select(element => values(element).Aggregate(0UL, (all, value) => all | bits.GetValueOrDefault(value)))];
        });
        return place => marks[place];
    }

    /// <summary>The places that elements take in an order of texts by their code points.</summary>
    /// <param name="name">Of the order, with the language where it depends on one.</param>
    /// <param name="key">Null where the element has none.</param>
    public static Func<ElementFacts, IComparable?> Ranks(ReleaseTree tree, string name, Func<ElementFacts, string?> key)
    {
        var ranks = new Lazy<int?[]>(() => Known.GetOrCreateValue(tree)._ranks.GetOrAdd(name, _ =>
        {
            var keys = tree.Elements.Select(key).ToArray();
            var order = keys.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((text, at) => (text, at)).ToDictionary(pair => pair.text, pair => pair.at, StringComparer.Ordinal);
            return [.. keys.Select(text => text is null ? (int?)null : order[text])];
        }));
        return element => ranks.Value[tree.PlaceOf(element)];
    }
}
