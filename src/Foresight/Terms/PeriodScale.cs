using System.Globalization;
using Talaia.Foresight.Corpora;
using Talaia.Kernel.Calendar;

namespace Talaia.Foresight.Terms;

/// <summary>The length of the periods in which terms are counted.</summary>
public enum PeriodScale
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A third of a year, the office's rhythm; a date of which only the year is known counts in the first.</summary>
    Quadrimester,
}

/// <summary>Periods as numbers, one more each period, and as the texts of the contract (`2014`, `2014-3`).</summary>
public static class PeriodNumbers
{
    /// <summary>The number of the period that holds the date.</summary>
    public static int Of(PartialDate date, PeriodScale scale) =>
        scale == PeriodScale.Year ? date.Year : date.Year * 3 + (date.First.Month - 1) / 4;

    /// <exception cref="FormatException">The text is not a period of this scale.</exception>
    public static int Parse(string text, PeriodScale scale)
    {
        if (scale == PeriodScale.Quadrimester && Period.TryParse(text, out var third))
            return third.Year * 3 + third.Third - 1;
        if (scale == PeriodScale.Year && text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        throw new FormatException($"«{text}» is not a period: write {(scale == PeriodScale.Year ? "YYYY" : "YYYY-1, YYYY-2 or YYYY-3")}.");
    }

    public static string Name(int number, PeriodScale scale) => scale == PeriodScale.Year
        ? number.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{number / 3:0000}-{number % 3 + 1}");
}
