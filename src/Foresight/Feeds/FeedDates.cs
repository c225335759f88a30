using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Foresight.Feeds;

/// <summary>
/// Instants as feeds write them: W3C and ISO 8601 (reduced, basic, ordinal, week), RFC 822/2822 with one-digit days, two-digit years, named
/// zones, missing parts and day and month names in several languages, and C's asctime. Without a zone the time is UTC.
/// </summary>
public static partial class FeedDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Beginnings of month names in ca, es, fr, pt, it, de, nl that do not begin as the English ones do.</summary>
    private static readonly (string Start, int Month)[] OtherMonths =
    [
        ("gen", 1), ("ene", 1), ("ian", 1), ("fev", 2), ("fév", 2), ("mär", 3), ("maa", 3), ("mrt", 3), ("abr", 4), ("avr", 4), ("mai", 5), ("mag", 5), ("maig", 5), ("mei", 5),
        ("giu", 6), ("juin", 6), ("lug", 7), ("juil", 7), ("ago", 8), ("aoû", 8), ("aou", 8), ("set", 9), ("out", 10), ("ott", 10), ("okt", 10), ("dic", 12), ("des", 12),
        ("dez", 12), ("déc", 12),
    ];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0, ["WEST"] = 60, ["BST"] = 60, ["CET"] = 60, ["CEST"] = 120, ["MET"] = 60, ["MEST"] = 120,
        ["EET"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360,
        ["PST"] = -480, ["PDT"] = -420, ["AST"] = -240, ["ADT"] = -180, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["ET"] = -300, ["CT"] = -360, ["MT"] = -420,
        ["PT"] = -480, ["AT"] = -240, ["A"] = -60, ["M"] = -720, ["N"] = 60, ["Y"] = 720, ["JST"] = 540, ["KST"] = 540, ["IST"] = 330, ["AEST"] = 600, ["AEDT"] = 660,
    };

    /// <summary>The instant in UTC, or null where the text is no date. A fraction of a second falls away.</summary>
    public static DateTime? Parse(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length is < 4 or > 80)
            return null;
        return Iso(text) ?? Named(text);
    }

    private static DateTime? Iso(string text)
    {
        var match = IsoShape().Match(text);
        if (!match.Success)
            return null;
        var year = Number(match, "y") ?? 0;
        if (match.Groups["y"].Length == 2)
            year = FullYear(year);
        var day = Number(match, "week") is { } week ? WeekDay(year, week, Number(match, "wd") ?? 1)
            : Number(match, "ord") is { } ordinal ? Day(year, 1, 1)?.AddDays(ordinal - 1)
            : Day(year, Number(match, "m") ?? 1, Number(match, "d") ?? 1);
        return At(day, match);
    }

    private static DateTime? WeekDay(int year, int week, int day) =>
        week is >= 1 and <= 53 && day is >= 1 and <= 7 && year is >= 1 and < 9999 ? ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7)) : null;

    private static DateTime? Named(string text)
    {
        var day = DayFirst().Match(text);
        if (!day.Success)
            day = MonthFirst().Match(text);
        if (!day.Success || MonthOf(day.Groups["mon"].Value) is not { } month)
            return null;
        var year = Number(day, "y")!.Value;
        return At(Day(day.Groups["y"].Length <= 3 ? FullYear(year) : year, month, Number(day, "d")!.Value), day);
    }

    private static DateTime? At(DateTime? day, Match match)
    {
        if (day is null)
            return null;
        var (hour, minute, second) = (Number(match, "h") ?? 0, Number(match, "min") ?? 0, Number(match, "s") ?? 0);
        if (hour > 24 || minute > 59 || second > 61)
            return null;
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour <= 12)
            hour = hour % 12 + (half is ['p' or 'P', ..] ? 12 : 0);
        var zone = Offset(match.Groups["zone"].Value);
        var instant = day.Value.AddHours(hour).AddMinutes(minute - zone).AddSeconds(Math.Min(second, 59));
        return DateTime.SpecifyKind(instant, DateTimeKind.Utc);
    }

    private static int Offset(string zone)
    {
        if (Zones.TryGetValue(zone.Trim(), out var minutes))
            return minutes;
        var match = Signed().Match(zone);
        if (!match.Success)
            return 0;
        var sum = Number(match, "zh")!.Value * 60 + (Number(match, "zm") ?? 0);
        return Math.Abs(sum) > 14 * 60 ? 0 : match.Groups["sign"].Value is "-" or "−" ? -sum : sum;
    }

    private static int FullYear(int year) => year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static int? MonthOf(string name)
    {
        var lower = name.ToLowerInvariant();
        var english = Array.FindIndex(Months, month => lower.StartsWith(month, StringComparison.Ordinal));
        if (english >= 0)
            return english + 1;
        var other = OtherMonths.FirstOrDefault(known => lower.StartsWith(known.Start, StringComparison.Ordinal)).Month;
        return other == 0 ? null : other;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    private const string Time = @"(?<h>\d{1,2}):(?<min>\d{1,2})(?::(?<s>\d{1,2})(?:[.,]\d+)?)?\s*(?<half>[AaPp]\.?[Mm]\b\.?)?";

    [GeneratedRegex(@"^(?<y>\d{4}|\d{2}(?=-))(?:-?W(?<week>\d\d)(?:-?(?<wd>\d))?|-(?<ord>\d{3})(?!\d)|(?<ord>\d{3})(?!\d)|[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?|(?<m>\d\d)(?<d>\d\d))?(?:(?:[Tt]|\s+)(?:"
        + Time + @"|(?<h>\d\d)(?<min>\d\d)(?<s>\d\d)?|(?<h>\d\d))\s*(?<zone>[+\-−]\s*\d{1,2}:?\d{0,2}|[A-Za-z]{1,5})?)?$")]
    private static partial Regex IsoShape();

    [GeneratedRegex(@"^(?:[^\W\d]+\.?,?\s*)?(?<d>\d{1,2})(?:st|nd|rd|th|º|\.)?[\s\-]+(?:de\s+|d')?(?<mon>[^\W\d]{3,12})\.?,?[\s\-]+(?:de\s+|del\s+)?(?<y>\d{2,4})(?:,?\s+(?:at\s+)?"
        + Time + @")?\s*(?<zone>(?:GMT|UTC)?[+\-−]\s*\d{1,2}:?\d{0,2}|[A-Za-z]{1,5})?(?:\s*\(.*\))?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:[^\W\d]+\.?,?\s+)?(?<mon>[^\W\d]{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:" + Time
        + @"\s*(?<zone>[+\-−]\d{2}:?\d{2}|[A-Za-z]{2,5})?\s+(?<y>\d{4})|(?<y>\d{4})(?:,?\s+(?:at\s+)?" + Time + @")?\s*(?<zone>[+\-−]\d{2}:?\d{2}|[A-Za-z]{2,5})?)$")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<sign>[+\-−])\s*(?<zh>\d{1,2}):?(?<zm>\d{2})?$")]
    private static partial Regex Signed();
}
