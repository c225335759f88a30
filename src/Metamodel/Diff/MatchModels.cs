using Talaia.Kernel.Texts;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>
/// Says which element of one document is which of another, in steps, each only for what the steps before left over:
/// own identifier; code; foreign identifier, also where one document has as a foreign identifier what is the other's own; type and name; name alone.
/// A value counts only where exactly one element on either side has it: foreign identifiers and codes among all elements, names among those that are left.
/// The last step is for elements that were retyped under a new identifier: it asks that exactly one element of that name be left on both sides, whatever its
/// type, so that twins are never guessed. Pairs by name are guesses and are marked as such. Near-linear in the number of elements and identifiers.
/// </summary>
/// <remarks>
/// Why these steps: in seven years of a national reference model identifiers broke twice. Once nearly all were new and only names remained; once 372
/// elements were retyped under new identifiers and a property with a stable identifier was added to cope.
/// </remarks>
internal sealed class MatchModels
{
    private static readonly string[] Languages = ["ca", "es", "en", "oc"];

    private readonly IReadOnlyList<ModelElement> _a;
    private readonly IReadOnlyList<ModelElement> _b;
    private readonly ModelElement?[] _ofA;
    private readonly string[] _by;
    private readonly bool[] _takenB;
    private readonly Dictionary<string, string> _schemes = new(StringComparer.Ordinal);

    private MatchModels(ModelDocument a, ModelDocument b)
    {
        (_a, _b) = (a.Elements, b.Elements);
        (_ofA, _by, _takenB) = (new ModelElement?[_a.Count], new string[_a.Count], new bool[_b.Count]);
    }

    /// <returns>Pairs in the order of A.</returns>
    public static IReadOnlyList<ModelPair> Pairs(ModelDocument a, ModelDocument b)
    {
        var match = new MatchModels(a, b);
        match.Own();
        match.Step(ModelPair.ById, false, element => element.Code is { } code ? [("", code)] : []);
        match.Step(ModelPair.ByForeign, false, match.Stable);
        match.Step(ModelPair.ByForeign, false, element => [("", element.Id), .. element.ForeignIds.Select(id => ("", id.Value.Trim()))]);
        foreach (var language in Languages)
            match.Step(ModelPair.ByName, true, element => Named(element.Name[language], element.Type));
        match.Step(ModelPair.ByName, true, element => Named(element.Name.In("ca"), element.Type));
        foreach (var language in Languages)
            match.Step(ModelPair.ByName, true, element => Named(element.Name[language], ""));
        match.Step(ModelPair.ByName, true, element => Named(element.Name.In("ca"), ""));
        return match.Found();
    }

    /// <summary>Of elements with the same identifier within one file the first on each side belong together, then the second, and so on.</summary>
    private void Own()
    {
        var known = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _b.Count; i++)
        {
            if (!known.TryGetValue(_b[i].Id, out var places))
                known[_b[i].Id] = places = new Queue<int>(1);
            places.Enqueue(i);
        }

        for (var i = 0; i < _a.Count; i++)
        {
            if (known.TryGetValue(_a[i].Id, out var places) && places.TryDequeue(out var at))
                Pair(i, at, ModelPair.ById);
        }
    }

    /// <param name="amongLeft">Whether a key must be the only one among those that are left, or among all.</param>
    private void Step(string by, bool amongLeft, Func<ModelElement, (string, string)[]> keys)
    {
        if (!_ofA.Contains(null) || !_takenB.Contains(false))
            return;
        var ofA = Unique(_a, i => !amongLeft || _ofA[i] is null, keys);
        if (ofA.Count == 0)
            return;
        var ofB = Unique(_b, i => !amongLeft || !_takenB[i], keys);
        for (var i = 0; i < _a.Count; i++)
        {
            if (_ofA[i] is not null)
                continue;
            foreach (var key in keys(_a[i]))
            {
                if (ofA.GetValueOrDefault(key, -1) == i && ofB.TryGetValue(key, out var at) && at >= 0 && !_takenB[at])
                {
                    Pair(i, at, by);
                    break;
                }
            }
        }
    }

    /// <summary>The one element of each key; -1 where there are several.</summary>
    private static Dictionary<(string, string), int> Unique(IReadOnlyList<ModelElement> elements, Func<int, bool> counts, Func<ModelElement, (string, string)[]> keys)
    {
        var unique = new Dictionary<(string, string), int>();
        for (var i = 0; i < elements.Count; i++)
        {
            if (!counts(i))
                continue;
            foreach (var key in keys(elements[i]))
            {
                if (!unique.TryAdd(key, i) && unique[key] != i)
                    unique[key] = -1;
            }
        }

        return unique;
    }

    private (string, string)[] Stable(ModelElement element)
    {
        if (element.ForeignIds.Count == 0)
            return [];
        var keys = new (string, string)[element.ForeignIds.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (scheme, value) = element.ForeignIds[i];
            if (!_schemes.TryGetValue(scheme, out var folded))
                _schemes[scheme] = folded = Folding.Fold(scheme);
            keys[i] = (folded, value.Trim());
        }

        return keys;
    }

    private static (string, string)[] Named(string? name, string type) =>
        name is { Length: > 0 } && SameText.Folded(name) is { Length: > 0 } folded ? [(type, folded)] : [];

    private void Pair(int a, int b, string by) => (_ofA[a], _by[a], _takenB[b]) = (_b[b], by, true);

    private List<ModelPair> Found()
    {
        var pairs = new List<ModelPair>();
        for (var i = 0; i < _a.Count; i++)
        {
            if (_ofA[i] is { } b)
                pairs.Add(new ModelPair(_a[i], b, _by[i]));
        }

        return pairs;
    }
}
