using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Checks;

/// <summary>
/// Calculations that would wait for one another for ever. Those that a trigger reckons do not wait, nor do references to the last saved response; inside repeats, a reference
/// may mean another repetition, so that only a warning is due.
/// </summary>
internal static class CycleRules
{
    public static void Check(IReadOnlyList<FormNode> nodes, FormProblems problems)
    {
        var questions = nodes.OfType<FormQuestion>().Where(question => question.Calculation is not null && question.Trigger is null).GroupBy(question => question.Name)
            .ToDictionary(same => same.Key, same => same.First());
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in questions.Values)
        {
            if (!done.Contains(start.Name) && Circle(start, questions, done) is { } circle)
                Tell(circle, questions, problems);
        }
    }

    /// <summary>Depth first without recursion: a chain may be as long as the form.</summary>
    private static List<string>? Circle(FormQuestion start, Dictionary<string, FormQuestion> questions, HashSet<string> done)
    {
        var path = new List<string>();
        var on = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<IEnumerator<string>>();
        Enter(start.Name);
        while (stack.Count > 0)
        {
            if (!stack.Peek().MoveNext())
            {
                stack.Pop().Dispose();
                done.Add(path[^1]);
                on.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var next = stack.Peek().Current;
            if (on.Contains(next))
            {
                done.UnionWith(path);
                return path[path.IndexOf(next)..];
            }

            if (!done.Contains(next))
                Enter(next);
        }

        return null;

        void Enter(string name)
        {
            path.Add(name);
            on.Add(name);
            stack.Push(Needs(questions[name], questions).GetEnumerator());
        }
    }

    private static IEnumerable<string> Needs(FormQuestion question, Dictionary<string, FormQuestion> questions) => References.In(question.Calculation!)
        .Where(reference => reference is { LastSaved: false, Name: { } name } && questions.ContainsKey(name)).Select(reference => reference.Name!).Distinct();

    private static void Tell(List<string> circle, Dictionary<string, FormQuestion> questions, FormProblems problems)
    {
        var first = questions[circle[0]];
        var where = first.Cells.GetValueOrDefault("calculation", first.Place);
        var way = string.Join(" → ", circle.Append(circle[0]));
        if (circle.Exists(name => questions[name].Repeat is not null))
            problems.Warn("circular-calculation", $"The calculation may wait for itself: {way}.", where);
        else
            problems.Add("circular-calculation", $"The calculation waits for itself: {way}.", where);
    }
}
