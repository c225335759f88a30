using System.Globalization;

namespace Talaia.Kernel.Calendar;

/// <summary>
/// A third of a year, the rhythm of the office: 2026-1 is January to April, 2026-2 May to August, 2026-3 September to December.
/// Immutable, ordered in time; the default value is not a period and formats as an empty text.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    public int Year { get; }

    /// <summary>1, 2 or 3.</summary>
    public int Third { get; }

    /// <exception cref="ArgumentOutOfRangeException">The year is not 1900–2999 or the third not 1–3.</exception>
    public Period(int year, int third)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(third, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(third, 3);
        Year = year;
        Third = third;
    }

    public DateOnly FirstDay => new(Year, Third * 4 - 3, 1);

    public DateOnly LastDay => FirstDay.AddMonths(4).AddDays(-1);

    public Period Next => Third == 3 ? new(Year + 1, 1) : new(Year, Third + 1);

    public Period Previous => Third == 1 ? new(Year - 1, 3) : new(Year, Third - 1);

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    public static Period Of(DateOnly day) => new(day.Year, (day.Month + 3) / 4);

    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is not { Length: 6 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2999 || text[5] is < '1' or > '3')
            return false;
        period = new(year, text[5] - '0');
        return true;
    }

    /// <exception cref="FormatException">The text is not `YYYY-1`, `YYYY-2` or `YYYY-3`.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"«{text}» is not a period: write YYYY-1, YYYY-2 or YYYY-3.");

    public int CompareTo(Period other) => (Year, Third).CompareTo((other.Year, other.Third));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public override string ToString() => Year == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Third}");
}
