using System.Globalization;

namespace Talaia.Foresight.Corpora;

/// <summary>How much of a <see cref="PartialDate"/> is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A date of which perhaps only the year or the month is known (ISO 8601 reduced precision): `2014`, `2014-03`, `2014-03-28`.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(DateOnly first, DatePrecision precision) => (First, Precision) = (first, precision);

    /// <summary>The first day that the date may mean: `2014` → 2014-01-01.</summary>
    public DateOnly First { get; }

    public DatePrecision Precision { get; }

    public int Year => First.Year;

    public static PartialDate OfDay(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` that name a real date; nothing else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var (format, precision) = text?.Length switch
        {
            4 => ("yyyy", DatePrecision.Year),
            7 => ("yyyy-MM", DatePrecision.Month),
            10 => ("yyyy-MM-dd", DatePrecision.Day),
            _ => ("", default),
        };
        if (format.Length == 0 || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return false;
        date = new(first, precision);
        return true;
    }

    public int CompareTo(PartialDate other) => (First, Precision).CompareTo((other.First, other.Precision));

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => First.ToString(
        Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
