namespace Talaia.Consultation.Expressions.Values;

/// <summary>
/// A date or date-time. As a number: days since 1970-01-01 in UTC; as a text: in its time zone, without the time where that is midnight.
/// </summary>
/// <param name="milliseconds">Since 1970-01-01 in UTC; null for a text that is no date.</param>
/// <param name="asNumber">It came from «number()»: its text is the whole days.</param>
internal sealed class InstantValue(long? milliseconds, TimeZoneInfo zone, bool asNumber = false) : Value
{
    public const double Day = 86_400_000;

    public override bool Truth => milliseconds is { } since && (asNumber || since != 0);

    public override string Text => milliseconds switch
    {
        null => "Invalid Date",
        { } since when asNumber => Numbers.Text(Math.Floor(since / Day)),
        { } since => Instants.Text(since, zone),
    };

    public override double Number(TimeZoneInfo zone) => milliseconds is { } since ? since / Day : double.NaN;
}
