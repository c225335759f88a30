using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Yes and no, and what is chosen by them.</summary>
internal static class TruthFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["true"] = new(0, 0, _ => TruthValue.True),
        ["false"] = new(0, 0, _ => TruthValue.False),
        ["boolean"] = new(1, 1, a => TruthValue.Of(a.Value(0).Truth)),
        ["not"] = new(1, 1, a => TruthValue.Of(!a.Value(0).Truth)),
        ["boolean-from-string"] = new(1, 1, a => TruthValue.Of(a.Text(0) is "1" or "true")),
        ["if"] = new(3, 3, a => a.Value(0).Truth ? a.Value(1) : a.Value(2)),
        ["cond"] = new(3, Function.Any, Cond),
        ["coalesce"] = new(2, 2, a => a.Text(0) is { Length: > 0 } text ? new TextValue(text) : new TextValue(a.Text(1))),
        ["once"] = new(1, 1, a => a.Focus.Node is { Kind: not NodeKind.Root, Text: { Length: > 0 } text } ? new TextValue(text) : new TextValue(a.Text(0))),
        ["depend"] = new(1, Function.Any, a => a.Value(0)),
        ["checklist"] = new(2, Function.Any, Checklist),
        ["weighted-checklist"] = new(2, Function.Any, WeightedChecklist),
    };

    /// <summary>Pairs of a condition and a value, and the value where none holds.</summary>
    private static Value Cond(Arguments a)
    {
        if (a.Count % 2 == 0)
            throw a.Wrong("pairs of a condition and a value are wanted, and one value more for when none holds.");
        for (var i = 0; i + 1 < a.Count; i += 2)
        {
            if (a.Value(i).Truth)
                return a.Value(i + 1);
        }

        return a.Value(a.Count - 1);
    }

    private static TruthValue Checklist(Arguments a)
    {
        var (least, most) = Bounds(a);
        var held = a.Each(2).Count(Holds);
        return TruthValue.Of(held >= least && !(held > most));
    }

    private static TruthValue WeightedChecklist(Arguments a)
    {
        if (a.Count % 2 != 0)
            throw a.Wrong("each condition wants its weight.");
        var (least, most) = Bounds(a);
        var sum = 0.0;
        for (var i = 2; i < a.Count; i += 2)
        {
            var conditions = Arguments.Spread(a.Value(i)).ToList();
            var weights = Arguments.Spread(a.Value(i + 1)).ToList();
            if (weights.Count > conditions.Count)
                return TruthValue.False;
            sum += weights.Select((weight, j) => Holds(conditions[j]) ? weight.Number(a.Zone) : 0).Sum();
        }

        return TruthValue.Of(sum >= least && !(sum > most));
    }

    /// <summary>A greatest number of -1 is none.</summary>
    private static (double Least, double Most) Bounds(Arguments a) => (a.Number(0), a.Number(1) is var most && most == -1 ? double.PositiveInfinity : most);

    /// <summary>A question holds where it is answered.</summary>
    private static bool Holds(Value value) => value is NodesValue set ? set.Nodes.Any(node => !string.IsNullOrWhiteSpace(node.Text)) : value.Truth;
}
