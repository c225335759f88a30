using System.Globalization;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Arithmetic. Whatever is done to what is no number is no number.</summary>
internal static class NumberFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["number"] = new(0, 1, Number),
        ["sum"] = new(1, 1, a => new NumberValue(a.Each(0).Sum(value => value.Number(a.Zone)))),
        ["min"] = new(0, Function.Any, a => Extreme(a, Math.Min)),
        ["max"] = new(0, Function.Any, a => Extreme(a, Math.Max)),
        ["round"] = new(1, 2, Round),
        ["int"] = Of(Math.Truncate),
        ["floor"] = Of(Math.Floor),
        ["ceiling"] = Of(Math.Ceiling),
        ["abs"] = Of(Math.Abs),
        ["sqrt"] = Of(Math.Sqrt),
        ["exp"] = Of(Math.Exp),
        ["exp10"] = Of(x => Math.Pow(10, x)),
        ["log"] = Of(Math.Log),
        ["log10"] = Of(Math.Log10),
        ["sin"] = Of(Math.Sin),
        ["cos"] = Of(Math.Cos),
        ["tan"] = Of(Math.Tan),
        ["asin"] = Of(Math.Asin),
        ["acos"] = Of(Math.Acos),
        ["atan"] = Of(Math.Atan),
        ["atan2"] = new(2, 2, a => new NumberValue(Math.Atan2(a.Number(0), a.Number(1)))),
        ["pow"] = new(2, 2, a => new NumberValue(Power(a.Number(0), a.Number(1)))),
        ["pi"] = new(0, 0, _ => new NumberValue(Math.PI)),
        ["random"] = new(0, 0, a => new NumberValue(a.Surroundings.Chance.NextDouble())) { Changes = true },
        ["thousandsep"] = new(1, 1, a => new TextValue(Separated(a.Number(0)))),
    };

    private static Function Of(Func<double, double> rule) => new(1, 1, a => new NumberValue(rule(a.Number(0))));

    /// <summary>A text that says a date becomes its days since 1970, and is still a date.</summary>
    private static Value Number(Arguments a)
    {
        var value = a.ValueOrHere(0);
        if (value is InstantValue)
            return value;
        return value is TextValue or NodesValue && Instants.Read(value.Text, a.Zone) is { } since
            ? new InstantValue(since, a.Zone, asNumber: true)
            : new NumberValue(value.Number(a.Zone));
    }

    private static NumberValue Extreme(Arguments a, Func<double, double, double> pick)
    {
        double? extreme = null;
        foreach (var value in a.Each(0))
            extreme = extreme is { } known ? pick(known, value.Number(a.Zone)) : value.Number(a.Zone);
        return new NumberValue(extreme ?? double.NaN);
    }

    /// <summary>Halves away from zero; a negative number of decimals rounds to tens, hundreds ….</summary>
    private static NumberValue Round(Arguments a)
    {
        var value = a.Number(0);
        var shift = Math.Pow(10, a.Has(1) ? a.Number(1) : 0);
        return new NumberValue(Math.CopySign(Numbers.Round(Math.Abs(value) * shift) / shift, value));
    }

    /// <summary>As ECMAScript has it: whatever is no number is none, also to the power of nought.</summary>
    private static double Power(double x, double y) => double.IsNaN(x) || double.IsNaN(y) || (double.IsInfinity(y) && Math.Abs(x) == 1) ? double.NaN : Math.Pow(x, y);

    private static string Separated(double value) => double.IsFinite(value) ? value.ToString("#,##0.############", CultureInfo.InvariantCulture) : "";
}
