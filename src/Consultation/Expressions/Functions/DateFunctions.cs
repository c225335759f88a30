using System.Globalization;
using System.Text.RegularExpressions;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Dates and times, counted in days since 1970-01-01 in UTC.</summary>
internal static partial class DateFunctions
{
    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["today"] = new(0, 0, a => new InstantValue(Instants.Since(Instants.ToUtc(Now(a).Date, a.Zone)), a.Zone)) { Changes = true },
        ["now"] = new(0, 0, a => new InstantValue(Now(a).ToUnixTimeMilliseconds(), a.Zone)) { Changes = true },
        ["date"] = new(1, 1, Date),
        ["date-time"] = new(1, 1, Date),
        ["format-date"] = new(2, 2, Formatted),
        ["format-date-time"] = new(2, 2, Formatted),
        ["decimal-date-time"] = new(1, 1, a => new NumberValue(Instant(a.Value(0), a) / InstantValue.Day ?? double.NaN)),
        ["decimal-time"] = new(1, 1, DecimalTime),
        ["year"] = new(1, 1, a => Part(a, at => at.Year)),
        ["month"] = new(1, 1, a => Part(a, at => at.Month)),
        ["day"] = new(1, 1, a => Part(a, at => at.Day)),
    };

    private static DateTimeOffset Now(Arguments a) => TimeZoneInfo.ConvertTime(a.Surroundings.Clock.GetUtcNow(), a.Zone);

    private static Value Date(Arguments a)
    {
        var value = a.Value(0);
        if (value is TruthValue || (value is TextValue or NodesValue && value.Text.Length == 0))
            return TextValue.Empty;
        if (value is TextValue or NodesValue && Loose().Match(value.Text) is { Success: true } loose)
        {
            var padded = $"{loose.Groups["year"].Value}-{loose.Groups["month"].Value.PadLeft(2, '0')}-{loose.Groups["day"].Value.PadLeft(2, '0')}{loose.Groups["time"].Value}";
            return new InstantValue(Instants.Read(padded, a.Zone), a.Zone);
        }

        return new InstantValue(Instant(value, a), a.Zone);
    }

    private static long? Instant(Value value, Arguments a) => value switch
    {
        TruthValue => throw a.Wrong("yes or no is no date."),
        NumberValue or InstantValue => Instants.OfDays(value.Number(a.Zone)),
        _ => Instants.Read(value.Text, a.Zone),
    };

    private static NumberValue Part(Arguments a, Func<DateTimeOffset, int> part) =>
        new NumberValue(Instant(a.Value(0), a) is { } since ? part(Instants.At(since, a.Zone)) : double.NaN);

    /// <summary>The share of the day that has passed at that time, by the clock on the wall.</summary>
    private static NumberValue DecimalTime(Arguments a)
    {
        var text = a.Text(0);
        if (!Time().IsMatch(text))
            return new NumberValue(double.NaN);
        try
        {
            return Instants.Read($"1970-01-01T{text}", a.Zone) is { } since
                ? new NumberValue(Instants.At(since, a.Zone).TimeOfDay.TotalMilliseconds / InstantValue.Day)
                : new NumberValue(double.NaN);
        }
        catch (InstantException)
        {
            return new NumberValue(double.NaN);
        }
    }

    private static Value Formatted(Arguments a) =>
        Instants.Read(a.Text(0), a.Zone) is { } since ? a.Made(DateFormat.Write(a.Text(1), Instants.At(since, a.Zone))) : TextValue.Empty;

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?<time>T.*)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(@"\A[0-9]{2}:[0-9]{2}(:[0-5][0-9](\.[0-9]+)?)?(Z|[-+][0-9]{2}:[0-9]{2})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
