using System.Text;

namespace Talaia.Conference.Schedules;

/// <summary>A content line of iCalendar (RFC 5545 §3.1) after unfolding.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Line">1-based line on which it begins.</param>
internal sealed record CalendarLine(string Name, IReadOnlyList<KeyValuePair<string, string>> Parameters, string Value, int Line)
{
    public string? Parameter(string name)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key == name)
                return value;
        }

        return null;
    }

    /// <summary>The value as text (§3.3.11): escaped commas, semicolons, backslashes and line breaks resolved.</summary>
    public string Words()
    {
        if (!Value.Contains('\\', StringComparison.Ordinal))
            return Value;
        var text = new StringBuilder(Value.Length);
        for (var at = 0; at < Value.Length; at++)
        {
            if (Value[at] != '\\' || at + 1 == Value.Length)
                text.Append(Value[at]);
            else
                text.Append(Value[++at] is 'n' or 'N' ? '\n' : Value[at]);
        }

        return text.ToString();
    }

    /// <returns>Null where the text is no content line: it has no name, or no colon outside quotes.</returns>
    public static CalendarLine? Parse(string text, int line)
    {
        var at = text.AsSpan().IndexOfAny(':', ';');
        if (at <= 0 || text.AsSpan(0, at).ContainsAnyExcept(NameLetters))
            return null;
        var name = text[..at].ToUpperInvariant();
        var parameters = new List<KeyValuePair<string, string>>();
        while (at < text.Length && text[at] == ';')
        {
            var from = at + 1;
            at = EndOfParameter(text, from);
            var one = text.AsSpan(from, at - from);
            var equals = one.IndexOf('=');
            if (equals > 0)
                parameters.Add(new(one[..equals].ToString().ToUpperInvariant(), one[(equals + 1)..].Trim('"').ToString()));
        }

        return at < text.Length ? new CalendarLine(name, parameters, text[(at + 1)..], line) : null;
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static int EndOfParameter(string text, int from)
    {
        var quoted = false;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '"')
                quoted = !quoted;
            else if (!quoted && text[at] is ';' or ':')
                return at;
        }

        var plain = text.AsSpan(from).IndexOfAny(';', ':');
        return quoted && plain >= 0 ? from + plain : text.Length;
    }
}
