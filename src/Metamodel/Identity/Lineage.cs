namespace Talaia.Metamodel.Identity;

/// <summary>In what retired elements go on, release after release, and what elements were before. Pure.</summary>
internal sealed class Lineage
{
    private readonly ILookup<string, (string Successor, int Sequence)> _next;
    private readonly ILookup<string, (string Retired, int Sequence)> _before;

    private Lineage(IReadOnlyCollection<(string Retired, string Successor, int Sequence)> steps)
    {
        _next = steps.ToLookup(step => step.Retired, step => (step.Successor, step.Sequence), StringComparer.Ordinal);
        _before = steps.OrderByDescending(step => step.Sequence).ThenBy(step => step.Retired, StringComparer.Ordinal).ToLookup(step => step.Successor, step => (step.Retired, step.Sequence), StringComparer.Ordinal);
    }

    /// <param name="steps">Each retired code with one of its successors and the sequence of the release that retired it.</param>
    public static Lineage Of(IReadOnlyCollection<(string Retired, string Successor, int Sequence)> steps) => new(steps);

    /// <summary>The one element that stands and in which this one goes on; itself where it stands; null where there is none or a choice.</summary>
    public string? End(string code, Func<string, bool> stands)
    {
        // Codes are never used twice, so that no path comes back to where it was; the count guards against rows that say otherwise.
        for (var steps = 0; steps < 1_000; steps++)
        {
            if (stands(code))
                return code;
            if (_next[code].Select(step => step.Successor).Distinct().ToList() is not [var next])
                return null;
            code = next;
        }

        return null;
    }

    public bool GoesOn(string code) => _next.Contains(code);

    /// <summary>In what the release that ended an element lets it go on.</summary>
    public IEnumerable<string> Next(string code, int sequence) => _next[code].Where(step => step.Sequence == sequence).Select(step => step.Successor);

    /// <summary>The last successors of an element, over as many releases as lie between.</summary>
    public SortedSet<string> Ends(string code)
    {
        var (ends, seen, open) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Stack<string>([code]));
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (!GoesOn(at))
                ends.Add(at);
            foreach (var (successor, _) in _next[at])
                open.Push(successor);
        }

        return ends;
    }

    /// <summary>All from which an element comes, each once, the nearest first.</summary>
    public List<(string Retired, string Successor, int Sequence, Passage How)> Before(string code)
    {
        var (seen, open, found) = (new HashSet<string>(StringComparer.Ordinal) { code }, new Queue<string>([code]), new List<(string, string, int, Passage)>());
        while (open.TryDequeue(out var successor))
        {
            foreach (var (retired, sequence) in _before[successor].Where(step => seen.Add(step.Retired)))
            {
                found.Add((retired, successor, sequence, How(retired, successor, sequence)));
                open.Enqueue(retired);
            }
        }

        return found;
    }

    private Passage How(string retired, string successor, int sequence) =>
        Next(retired, sequence).Count() > 1 ? Passage.Split : _before[successor].Count(other => other.Sequence == sequence) > 1 ? Passage.Merged : Passage.GoesOn;
}
