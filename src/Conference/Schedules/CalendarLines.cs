using System.Text;
using System.Text.Unicode;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Unfolds a file into content lines (RFC 5545 §3.1). Any line ending and any encoding is taken; what is no content line is a problem and is passed over.
/// Things wrong on every line are said once, at the first.
/// </summary>
internal sealed class CalendarLines(string text, List<Problem> problems)
{
    private const int MostOctets = 75;

    private readonly List<CalendarLine> _lines = [];
    private readonly StringBuilder _folded = new();
    private readonly HashSet<string> _said = [];
    private int _began;

    public static IReadOnlyList<CalendarLine> Read(ReadOnlySpan<byte> content, List<Problem> problems)
    {
        var reading = new CalendarLines(Decode(content, problems), problems);
        reading.Run();
        return reading._lines;
    }

    private void Run()
    {
        var end = text.AsSpan().TrimEnd().Length;
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            number++;
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var line = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
            var next = at + line.Length;
            var whole = next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n';
            if (!whole && next < text.Length)
                Once("bare-line-end", "lines do not end with CR LF", number);
            Line(line, number, at < end);
            at = next + (whole ? 2 : 1);
        }

        Take();
    }

    private void Line(ReadOnlySpan<char> line, int number, bool inside)
    {
        if (line.Length > MostOctets / 3 && Encoding.UTF8.GetByteCount(line) > MostOctets)
            Once("long-line", $"lines are longer than {MostOctets} octets", number);
        if (_began > 0 && line.Length > 0 && line[0] is ' ' or '\t')
        {
            _folded.Append(line[1..]);
            return;
        }

        if (line.IsWhiteSpace())
        {
            if (inside)
                Once("blank-line", "a blank line stands between the content lines", number);
            return;
        }

        Take();
        _began = number;
        _folded.Append(line);
    }

    private void Take()
    {
        if (_began == 0)
            return;
        if (CalendarLine.Parse(_folded.ToString(), _began) is { } line)
            _lines.Add(line);
        else
            Once("not-a-line", "this is no content line: a name, parameters, a colon, a value", _began);
        _folded.Clear();
        _began = 0;
    }

    private void Once(string code, string message, int line)
    {
        if (_said.Add(code))
            problems.Add(new Problem(code, message, new Where(Line: line)));
    }

    private static string Decode(ReadOnlySpan<byte> content, List<Problem> problems)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(new Problem("bad-encoding", "the file is UTF-16, not UTF-8", new Where(Line: 1)));
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]);
        }

        if (Utf8.IsValid(content))
            return Encoding.UTF8.GetString(content);
        problems.Add(new Problem("bad-encoding", "the file is not UTF-8: read as Latin-1", new Where(Line: 1)));
        return Encoding.Latin1.GetString(content);
    }
}
