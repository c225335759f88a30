using System.Globalization;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The parameters of a range: from where to where, in which steps, with which marks.</summary>
internal static class RangeRule
{
    private static readonly (string Name, string Value)[] Usual = [("start", "1"), ("end", "10"), ("step", "1")];
    private const decimal Most = 1e15m;

    private static readonly string[] Widths = ["step", "tick_interval"];
    private static readonly string[] Allowed = ["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"];

    /// <returns>The parameters, complete; names of marks as XForms has them. The list of labels of marks.</returns>
    public static (IReadOnlyDictionary<string, string> Parameters, string? Labels) Read(AuthoredRow row, Dictionary<string, string> given, Drafting draft)
    {
        void Refuse(string code, string message) => draft.Problems.Add(code, message, row.CellOf("parameters"));
        foreach (var name in given.Keys.Except(Allowed))
            Refuse("unknown-parameter", $"A range takes no parameter «{name}», only {string.Join(", ", Allowed)}.");
        if (row["control::appearance"] is { } appearance && appearance is not ("vertical" or "no-ticks" or "vertical no-ticks" or "no-ticks vertical") && given.Keys.Intersect(Allowed.Skip(3)).FirstOrDefault() is { } mark)
            Refuse("range-appearance", $"A range of appearance «{appearance}» has no «{mark}».");

        foreach (var (name, value) in Usual)
            given.TryAdd(name, value);
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var name in Allowed.Take(5).Where(given.ContainsKey))
        {
            if (decimal.TryParse(given[name], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Most)
                numbers[name] = number;
            else
                Refuse("bad-parameter", $"The parameter «{name}» is a number of at most fifteen digits, not «{given[name]}».");
        }

        if (numbers.TryGetValue("start", out var start) && numbers.TryGetValue("end", out var end) && numbers.TryGetValue("step", out var step))
            Check(row, given, numbers, (start, end, step), draft, Refuse);
        var labels = given.GetValueOrDefault("tick_labelset");
        return (given.Where(pair => pair.Key != "tick_labelset").OrderBy(pair => pair.Key is "tick_interval" or "placeholder").ToDictionary(pair => Written(pair.Key), pair => pair.Value), labels);
    }

    private static string Written(string name) => name switch { "tick_interval" => "odk:tick-interval", "placeholder" => "odk:placeholder", _ => name };

    private static void Check(AuthoredRow row, Dictionary<string, string> given, Dictionary<string, decimal> numbers, (decimal Start, decimal End, decimal Step) range, Drafting draft, Action<string, string> refuse)
    {
        var (low, high) = (Math.Min(range.Start, range.End), Math.Max(range.Start, range.End));
        foreach (var name in Widths.Where(numbers.ContainsKey))
        {
            if (numbers[name] == 0)
                refuse("bad-parameter", $"The parameter «{name}» is not 0.");
            else if (numbers[name] > high - low)
                refuse("bad-parameter", $"The parameter «{name}» is not wider than the range itself.");
        }

        if (range.Step == 0)
            return;
        if (numbers.TryGetValue("tick_interval", out var interval) && interval % range.Step != 0)
            refuse("bad-parameter", "The parameter «tick_interval» is a multiple of «step».");
        if (numbers.TryGetValue("placeholder", out var placeholder))
        {
            if ((placeholder - range.Start) % range.Step != 0)
                refuse("bad-parameter", "The parameter «placeholder» is «start» and some steps.");
            if (placeholder < low || placeholder > high)
                refuse("bad-parameter", "The parameter «placeholder» stands between «start» and «end».");
        }

        if (given.TryGetValue("tick_labelset", out var labels))
            CheckLabels(row, labels, interval == 0 ? null : interval, range, draft, refuse);
    }

    private static void CheckLabels(AuthoredRow row, string labels, decimal? interval, (decimal Start, decimal End, decimal Step) range, Drafting draft, Action<string, string> refuse)
    {
        if (draft.List(labels) is not { } list)
        {
            refuse("unknown-list", $"There is no list «{labels}» on the sheet of choices.");
            return;
        }

        var marked = new HashSet<decimal>();
        foreach (var choice in list.Choices)
        {
            if (!decimal.TryParse(choice.Name, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > Most)
                refuse("bad-mark", $"The marks of a range are numbers; «{choice.Name}» of «{labels}» is none.");
            else if (value < Math.Min(range.Start, range.End) || value > Math.Max(range.Start, range.End))
                refuse("bad-mark", $"The mark «{choice.Name}» of «{labels}» stands outside the range.");
            else if ((value - range.Start) % (interval ?? range.Step) != 0 || (value - range.Start) % range.Step != 0)
                refuse("bad-mark", $"No step of the range reaches the mark «{choice.Name}» of «{labels}».");
            else
                marked.Add(value);
        }

        if (row["control::appearance"]?.Contains("no-ticks", StringComparison.Ordinal) == true && !marked.SetEquals([range.Start, range.End]))
            refuse("bad-mark", $"Without ticks only the two ends of a range have labels: «{labels}» has others.");
    }
}
