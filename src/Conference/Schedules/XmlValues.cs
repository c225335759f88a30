using System.Globalization;
using System.Text.RegularExpressions;

namespace Talaia.Conference.Schedules;

/// <summary>Values that stand in a schedule.xml: lexical forms of XML Schema 1.0 part 2, narrowed by the format.</summary>
internal static partial class XmlValues
{
    public static bool Any(string text) => true;

    public static bool Integer(string text) => Integers().IsMatch(Collapse(text));

    public static bool PositiveInteger(string text) => PositiveIntegers().IsMatch(Collapse(text));

    /// <summary>A positive integer without sign and leading zeros.</summary>
    public static string Number(string text) => Collapse(text).TrimStart('+').TrimStart('0');

    public static bool Boolean(string text) => Collapse(text) is "true" or "false" or "1" or "0";

    public static bool Uuid(string text) => Uuids().IsMatch(text);

    public static bool Code(string text) => Codes().IsMatch(text);

    public static bool Acronym(string text) => Acronyms().IsMatch(text);

    public static bool EventSlug(string text) => EventSlugs().IsMatch(text);

    public static bool TrackSlug(string text) => TrackSlugs().IsMatch(text);

    public static bool Color(string text) => Colors().IsMatch(text);

    public static bool Duration(string text) => ClockDurations().IsMatch(text);

    public static bool TimeOfDay(string text) => Times().IsMatch(text);

    public static bool Date(string text) => Dates().Match(Collapse(text)) is { Success: true } match && IsDay(match) && IsOffset(match);

    /// <summary>A date and time with its offset.</summary>
    public static bool Instant(string text) =>
        Instants().Match(Collapse(text)) is { Success: true } match && IsDay(match) && IsOffset(match) && match.Groups["offset"].Success && IsTime(match);

    public static bool DateOrInstant(string text) => Instant(text) || Date(text);

    public static bool WebAddress(string text) => Collapse(text) is var address && Web().IsMatch(address) && IsAddress(address);

    public static bool WebAddressOrNone(string text) => Collapse(text).Length == 0 || WebAddress(text);

    /// <summary>RFC 3986 as validators apply it to anyURI: any character may stand unescaped, blanks too, but no stray percent sign, no second #, no second @ before the host, and brackets only where they belong.</summary>
    private static bool IsAddress(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var authority = address.IndexOf("//", StringComparison.Ordinal) + 2;
        var path = address.AsSpan(authority).IndexOfAny('/', '?', '#') is var slash && slash < 0 ? address.Length : authority + slash;
        for (var at = authority; at < address.Length; at++)
        {
            var one = address[at];
            if ((one == '#' && at != fragment) || (one is '[' or ']' && at >= path && (fragment < 0 || at < fragment)))
                return false;
            if (one == '%' && !(at + 2 < address.Length && char.IsAsciiHexDigit(address[at + 1]) && char.IsAsciiHexDigit(address[at + 2])))
                return false;
        }

        var host = address[authority..path];
        var port = host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') ? host[(colon + 1)..] : "";
        return port.All(char.IsAsciiDigit) && host.Count(one => one == '@') <= 1;
    }

    private static string Collapse(string text) => text.AsSpan().Trim(" \t\r\n").Length == text.Length && !Blanks().IsMatch(text) ? text : Blanks().Replace(text.Trim(' ', '\t', '\r', '\n'), " ");

    private static bool IsDay(Match match)
    {
        if (match.Groups["year"].ValueSpan is not { Length: 4 } year || year is "0000")
            return false;
        var (month, day) = (Part(match, "month"), Part(match, "day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(int.Parse(year, CultureInfo.InvariantCulture), month);
    }

    private static bool IsTime(Match match) =>
        (Part(match, "hour") <= 23 && Part(match, "minute") <= 59 && Part(match, "second") <= 59)
        || (match.Groups["hour"].Value == "24" && Part(match, "minute") == 0 && Part(match, "second") == 0 && match.Groups["fraction"].Value.Trim('.', '0').Length == 0);

    private static bool IsOffset(Match match) =>
        !match.Groups["h"].Success || (Part(match, "h") < 14 && Part(match, "m") <= 59) || (Part(match, "h") == 14 && Part(match, "m") == 0);

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\A[+-]?[0-9]+\z")]
    private static partial Regex Integers();

    [GeneratedRegex(@"\A\+?0*[1-9][0-9]*\z")]
    private static partial Regex PositiveIntegers();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Uuids();

    [GeneratedRegex(@"\A[0-9A-Z]{6}\z")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\A[a-z0-9_-]{4,}\z")]
    private static partial Regex Acronyms();

    [GeneratedRegex(@"\A[a-z0-9_]{4,}-[a-z0-9_-]{4,}\z")]
    private static partial Regex EventSlugs();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]+\z")]
    private static partial Regex TrackSlugs();

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Colors();

    [GeneratedRegex(@"\A[0-9]{1,2}:[0-9]{2}(:[0-9]{1,2})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ClockDurations();

    [GeneratedRegex(@"\A[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Times();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(Z|[+-](?<h>[0-9]{2}):(?<m>[0-9]{2}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?(?<offset>Z|[+-](?<h>[0-9]{2}):(?<m>[0-9]{2}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Instants();

    [GeneratedRegex(@"\Ahttps?://[^\r\n]*\z")]
    private static partial Regex Web();
}
