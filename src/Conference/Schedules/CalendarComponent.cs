using Talaia.Kernel.Problems;

namespace Talaia.Conference.Schedules;

/// <summary>A component of iCalendar: its lines and the components inside it.</summary>
internal sealed class CalendarComponent(string name, int line)
{
    private readonly List<CalendarLine> _lines = [];
    private readonly List<CalendarComponent> _inside = [];

    public string Name { get; } = name;
    public int Line { get; } = line;
    public IReadOnlyList<CalendarLine> Lines => _lines;
    public IReadOnlyList<CalendarComponent> Inside => _inside;

    public CalendarLine? First(string name)
    {
        foreach (var line in _lines)
        {
            if (line.Name == name)
                return line;
        }

        return null;
    }

    /// <summary>
    /// Builds the components. One that is not closed ends where the one around it ends; an end without beginning is passed over. All components come in <paramref name="all"/>,
    /// in the order in which they begin.
    /// </summary>
    public static void Build(IReadOnlyList<CalendarLine> lines, List<CalendarComponent> all, List<Problem> problems)
    {
        var open = new Stack<CalendarComponent>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Name == "BEGIN")
            {
                var begun = new CalendarComponent(line.Value.Trim().ToUpperInvariant(), line.Line);
                if (open.TryPeek(out var around))
                    around._inside.Add(begun);
                all.Add(begun);
                open.Push(begun);
                names[begun.Name] = names.GetValueOrDefault(begun.Name) + 1;
            }
            else if (line.Name == "END")
                Close(line, open, names, problems);
            else if (open.TryPeek(out var holder))
                holder._lines.Add(line);
            else
                problems.Add(new Problem("outside", $"{line.Name} stands outside every component", new Where(Line: line.Line)));
        }

        foreach (var left in open)
            problems.Add(new Problem("not-closed", $"{left.Name} is not closed", new Where(Line: left.Line)));
    }

    private static void Close(CalendarLine line, Stack<CalendarComponent> open, Dictionary<string, int> names, List<Problem> problems)
    {
        var name = line.Value.Trim().ToUpperInvariant();
        if (names.GetValueOrDefault(name) == 0)
        {
            problems.Add(new Problem("not-open", $"{name} is closed but was not open", new Where(Line: line.Line)));
            return;
        }

        while (open.Pop() is var closed)
        {
            names[closed.Name]--;
            if (closed.Name == name)
                return;
            problems.Add(new Problem("not-closed", $"{closed.Name} is not closed", new Where(Line: closed.Line)));
        }
    }
}
