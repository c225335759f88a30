using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Values;

/// <summary>
/// «=», «&lt;» and their kin by XPath 1.0, 3.4: a set of nodes is equal to something when one of its nodes is. A date is a number,
/// and so is a text that says a date where it meets a number.
/// </summary>
internal static class Comparison
{
    public static bool Holds(Operator sign, Value left, Value right, TimeZoneInfo zone) =>
        sign is Operator.Equal or Operator.NotEqual ? Equality(sign == Operator.Equal, left, right, zone) : Order(sign, left, right, zone);

    private static bool Equality(bool equal, Value left, Value right, TimeZoneInfo zone) => (left, right) switch
    {
        (TruthValue, _) or (_, TruthValue) => left.Truth == right.Truth == equal,
        (NodesValue a, NodesValue b) => SetsMeet(equal, a, b),
        (NodesValue a, TextValue b) => a.Nodes.Any(node => (node.Text == b.Text) == equal),
        (TextValue a, NodesValue b) => b.Nodes.Any(node => (node.Text == a.Text) == equal),
        (NodesValue a, _) => right.Number(zone) is var number && a.Nodes.Any(node => (Numbers.Of(node.Text, zone) == number) == equal),
        (_, NodesValue b) => left.Number(zone) is var number && b.Nodes.Any(node => (Numbers.Of(node.Text, zone) == number) == equal),
        (TextValue a, TextValue b) => (a.Text == b.Text) == equal,
        _ => (left.Number(zone) == right.Number(zone)) == equal,
    };

    private static bool SetsMeet(bool equal, NodesValue left, NodesValue right)
    {
        var texts = right.Nodes.Select(node => node.Text).ToHashSet(StringComparer.Ordinal);
        return equal
            ? left.Nodes.Any(node => texts.Contains(node.Text))
            : left.Nodes.Count > 0 && texts.Count > 0 && (texts.Count > 1 || left.Nodes.Any(node => !texts.Contains(node.Text)));
    }

    /// <summary>One of these is less than one of those when the least of these is less than the greatest of those.</summary>
    private static bool Order(Operator sign, Value left, Value right, TimeZoneInfo zone)
    {
        if (sign is Operator.Greater or Operator.GreaterOrEqual)
            (left, right) = (right, left);
        var low = Extreme(left, zone, greatest: false);
        var high = Extreme(right, zone, greatest: true);
        return sign is Operator.Less or Operator.Greater ? low < high : low <= high;
    }

    private static double Extreme(Value value, TimeZoneInfo zone, bool greatest)
    {
        if (value is not NodesValue set)
            return value.Number(zone);
        var extreme = double.NaN;
        foreach (var node in set.Nodes)
        {
            var number = Numbers.Of(node.Text, zone);
            if (double.IsNaN(extreme) || (greatest ? number > extreme : number < extreme))
                extreme = number;
        }

        return extreme;
    }
}
