using System.Globalization;
using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Wording;

/// <summary>Numbers, dates and lists as a language writes them (CLDR); instants are shown in the time of Madrid.</summary>
internal sealed class Writing(Language language)
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private readonly CultureInfo _culture = language.Culture;

    /// <summary>A number with grouping and at most so many decimals. Spanish leaves four digits together (CLDR minimumGroupingDigits 2).</summary>
    public string Number(decimal number, int decimals = 0)
    {
        var isShort = language.Code == "es" && Math.Abs(number) < 10_000;
        var format = (isShort ? "0" : "#,##0") + (decimals > 0 ? "." + new string('#', decimals) : "");
        return number.ToString(format, _culture);
    }

    /// <summary>A number with grouping and always so many decimals, as figures of one column have.</summary>
    public string Fixed(decimal number, int decimals) =>
        number.ToString((language.Code == "es" && Math.Abs(number) < 10_000 ? "0" : "#,##0") + (decimals > 0 ? "." + new string('0', decimals) : ""), _culture);

    /// <summary>A share from 0 to 1 as a percentage; the space before the sign does not break. What is little, yet not nothing, is not written as nothing: «< 1 %».</summary>
    public string Percent(decimal share, int decimals = 0)
    {
        var least = 1m / (decimal)Math.Pow(10, decimals);
        var isLess = share > 0 && Math.Round(share * 100, decimals, MidpointRounding.AwayFromZero) == 0;
        return (isLess ? "<\u00a0" + Number(least, decimals) : Number(share * 100, decimals)) + (language.Code == "en" ? "%" : "\u00a0%");
    }

    /// <summary>The date in words: «14 de setembre de 2026», «14 de septiembre de 2026», “14 September 2026”.</summary>
    public string Date(DateOnly date) => language.Code switch
    {
        "ca" or "oc" => date.ToString("d MMMM 'de' yyyy", _culture),
        "es" => date.ToString("d 'de' MMMM 'de' yyyy", _culture),
        _ => date.ToString("d MMMM yyyy", _culture),
    };

    /// <summary>The month in words: «setembre de 2026», «septiembre de 2026», “September 2026”.</summary>
    public string Month(DateOnly date) => $"{date.ToString("MMMM", _culture)}{(language.Code == "en" ? " " : " de ")}{date.Year}";

    /// <summary>The day of an instant, in Madrid.</summary>
    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(InMadrid(instant).DateTime));

    /// <summary>Day and time in figures, as a column of a list needs it: «24/11/2026, 19:44».</summary>
    public string Moment(DateTimeOffset instant)
    {
        var local = InMadrid(instant);
        return $"{local.ToString("d", language.Culture)}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The time of day of an instant, in Madrid: «10.42», «10:42», “10:42”.</summary>
    public string Time(DateTimeOffset instant) =>
        InMadrid(instant).ToString(language.Code == "ca" ? "H.mm" : "H:mm", CultureInfo.InvariantCulture);

    /// <summary>«a, b i c»; in Spanish «e» before the sound i.</summary>
    public string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.SkipLast(1))} {And(items[^1])} {items[^1]}",
    };

    /// <summary>Any value that a text may hold.</summary>
    public string Any(object? value) => value switch
    {
        null => "",
        string text => text,
        LocalizedText text => text.In(language.Code),
        decimal number => Number(number, 2),
        double number => Number((decimal)number, 2),
        int or long or short or byte => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        DateOnly date => Date(date),
        DateTimeOffset instant => Date(instant),
        IFormattable other => other.ToString(null, _culture),
        _ => value.ToString() ?? "",
    };

    private static DateTimeOffset InMadrid(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Madrid);

    private string And(string next) => language.Code switch
    {
        "ca" => "i",
        "es" when next is ['i' or 'I' or 'í' or 'Í', ..] || (next is ['h' or 'H', 'i' or 'I' or 'í' or 'Í', ..] and not [_, _, 'e' or 'a', ..]) => "e",
        "es" => "y",
        "oc" => "e",
        _ => "and",
    };
}
