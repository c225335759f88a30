using Talaia.Kernel.Languages;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Diff;

/// <summary>A change of an element.</summary>
/// <param name="From">What stood before; null where nothing did.</param>
/// <param name="To">What stands now; null where nothing does.</param>
/// <param name="Id">The element's identifier in the later document.</param>
public sealed record ModelChange(string? From, string? To, string Id);

/// <summary>Two identifiers of one element.</summary>
/// <param name="By">`id`, `foreign`, or `name`, which is a guess.</param>
public sealed record PairedIds(string A, string B, string By);

/// <summary>
/// How a later document differs from an earlier one. Everything is in the order of the identifiers; the same documents make the same result. Apart from <see cref="ReleaseDiff"/> on purpose:
/// there one code is one element and both rows are shown whole; here nothing says which element is which, spaces and line breaks count for nothing, and the texts themselves are the result. What both
/// judge by one rule, the size, stands once in <see cref="ReleaseSizes"/>.
/// </summary>
/// <param name="Matched">Elements that are in both.</param>
/// <param name="Added">Identifiers in the later document.</param>
/// <param name="Removed">Identifiers in the earlier document.</param>
/// <param name="Renamed">The name says something else in a language that both have.</param>
/// <param name="Retyped">Types.</param>
/// <param name="Moved">Identifiers of the parents, each in its document.</param>
/// <param name="Reworded">The description says something else, or a text stands in a language more or less.</param>
/// <param name="Restated">Another fact than name, type, parent and description changed: `status: proposed`.</param>
/// <param name="Pairs">Of elements whose identifier changed, and all guesses.</param>
/// <param name="Version">major where something was removed or retyped, minor where something was added, else patch.</param>
public sealed record ModelDiff(
    int Matched,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ModelChange> Renamed,
    IReadOnlyList<ModelChange> Retyped,
    IReadOnlyList<ModelChange> Moved,
    IReadOnlyList<ModelChange> Reworded,
    IReadOnlyList<ModelChange> Restated,
    IReadOnlyList<PairedIds> Pairs,
    string Version)
{
    private static readonly string[] Languages = [.. Language.All.Select(language => language.Code)];

    /// <summary>Compares two documents; see <see cref="MatchModels"/> for how elements are paired. An element that was split is removed, with successors.</summary>
    public static ModelDiff Of(ModelDocument a, ModelDocument b)
    {
        var pairs = MatchModels.Pairs(a, b);
        var (ofA, ofB) = (pairs.Select(pair => pair.A).ToHashSet(ReferenceEqualityComparer.Instance), pairs.Select(pair => pair.B).ToHashSet(ReferenceEqualityComparer.Instance));
        var removed = Sorted(a.Elements.Where(element => !ofA.Contains(element)).Select(element => element.Id));
        var added = Sorted(b.Elements.Where(element => !ofB.Contains(element)).Select(element => element.Id));
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
            ids.TryAdd(pair.A.Id, pair.B.Id);
        var retyped = Changes(pairs, pair => Differs(pair.A.Type, pair.B.Type));
        return new ModelDiff(
            pairs.Count,
            added,
            removed,
            Changes(pairs, pair => Said(pair.A.Name, pair.B.Name)),
            retyped,
            Changes(pairs, pair => Moves(pair, ids) ? (pair.A.ParentId, pair.B.ParentId) : null),
            Changes(pairs, pair => Said(pair.A.Description, pair.B.Description) ?? Gained(pair.A.Name, pair.B.Name) ?? Gained(pair.A.Description, pair.B.Description)),
            Changes(pairs, pair => FactChange.Of(pair.A, pair.B, ids)),
            [.. pairs.Where(pair => pair.A.Id != pair.B.Id || pair.IsGuess).Select(pair => new PairedIds(pair.A.Id, pair.B.Id, pair.By)).OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)],
            ReleaseSizes.Of(added.Count, removed.Count, retyped.Count).ToString().ToLowerInvariant());
    }

    private static bool Moves(ModelPair pair, Dictionary<string, string> ids) =>
        (pair.A.ParentId is { } parent ? ids.GetValueOrDefault(parent, "\n" + parent) : null) != pair.B.ParentId;

    /// <summary>What the text said and says in the first language that both have and in which it differs.</summary>
    private static (string?, string?)? Said(LocalizedText a, LocalizedText b)
    {
        foreach (var language in Languages)
        {
            if (a[language] is { } from && b[language] is { } to && !SameText.Is(from, to))
                return (SameText.Plain(from), SameText.Plain(to));
        }

        return null;
    }

    /// <summary>The text in the first language in which only one of them has it.</summary>
    private static (string?, string?)? Gained(LocalizedText a, LocalizedText b)
    {
        foreach (var language in Languages)
        {
            if (a[language] is null != b[language] is null)
                return (a[language], b[language]);
        }

        return null;
    }

    private static (string?, string?)? Differs(string a, string b) => a == b ? null : (a, b);

    private static List<ModelChange> Changes(IReadOnlyList<ModelPair> pairs, Func<ModelPair, (string? From, string? To)?> change)
    {
        var changes = new List<ModelChange>();
        foreach (var pair in pairs)
        {
            if (change(pair) is var (from, to))
                changes.Add(new ModelChange(from, to, pair.B.Id));
        }

        changes.Sort((x, y) => string.CompareOrdinal(x.Id, y.Id));
        return changes;
    }

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
