using System.Globalization;

namespace Talaia.Consultation.Exports;

/// <summary>Values as plain text that any program reads: numbers with a point and all their digits, dates and times by ISO 8601.</summary>
internal static class PlainValue
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A value of {value.GetType().Name} cannot be written."),
    };
}
