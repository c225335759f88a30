using System.Globalization;
using System.Numerics;

namespace Talaia.Kernel.Workbooks;

/// <summary>
/// The text of a cell: a whole number without a point, a boolean as TRUE or FALSE, a date as <c>2026-03-01 00:00:00</c>, a time of day as <c>10:20:00</c>. These are the
/// texts that other readers of questionnaires make, so that a form means the same everywhere.
/// </summary>
/// <param name="shared">The shared texts of the workbook.</param>
/// <param name="dates">By style: whether its numbers are dates.</param>
/// <param name="since1904">Whether days are counted since 1904.</param>
internal sealed class CellText(IReadOnlyList<string> shared, IReadOnlyList<bool> dates, bool since1904)
{
    private const double MillisecondsOfDay = 86_400_000;

    public string Of(string? type, int style, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
        "b" => value is "1" or "true" ? "TRUE" : value.Length == 0 ? "" : "FALSE",
        null or "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => style < dates.Count && dates[style] ? Date(number) ?? Plain(number) : Plain(number),
        _ => value,
    };

    private static string Plain(double number)
    {
        if (!double.IsFinite(number))
            return "";
        return number == Math.Floor(number)
            ? new BigInteger(number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
    }

    private string? Date(double serial)
    {
        if (serial is < 0 or > 2_958_465)
            return null;
        var day = Math.Floor(serial);
        var time = TimeSpan.FromMilliseconds(Math.Round((serial - day) * MillisecondsOfDay));
        if (day == 0 && time.Days == 0)
            return new TimeOnly(time.Ticks).ToString(time.Milliseconds == 0 ? "HH:mm:ss" : "HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

        // The 29 February 1900 that spreadsheets count never was.
        var date = since1904 ? new DateTime(1904, 1, 1).AddDays(day) : new DateTime(1899, 12, 30).AddDays(day < 60 ? day + 1 : day);
        date += time;
        return date.ToString(date.Millisecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
    }
}
