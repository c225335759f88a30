using Talaia.Consultation.Expressions.Places;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>In which order the nodes of a form are reckoned: what is read before what reads it; where they wait for one another, as they stand.</summary>
internal sealed class ReckoningOrder
{
    private readonly Dictionary<string, ReadPaths> _reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeLogic>> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeLogic>> _readersWithin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeLogic> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeLogic, int> _place = new(ReferenceEqualityComparer.Instance);
    private readonly List<NodeLogic> _readEverything = [];

    public ReckoningOrder(IReadOnlyList<NodeLogic> all, string root)
    {
        foreach (var logic in all.Where(logic => logic.Deciding.Any() || logic.Items is { WholeList: null } || logic.IsTriggered))
        {
            var reads = logic.Reads(root);
            _byPath[logic.Node.Path] = logic;
            _reads[logic.Node.Path] = reads;
            if (reads.Everything)
                _readEverything.Add(logic);
            foreach (var path in reads.Paths)
            {
                Into(_readers, path, logic);
                for (var around = path; around.Length > 0; around = Around(around))
                    Into(_readersWithin, around, logic);
            }

            foreach (var trigger in logic.Triggers)
                Into(_readersWithin, trigger, logic);
        }

        All = Sorted(all);
        for (var i = 0; i < All.Count; i++)
            _place[All[i]] = i;
    }

    public IReadOnlyList<NodeLogic> All { get; }

    /// <summary>All that may come out otherwise when what stands at a path does.</summary>
    public IReadOnlyList<NodeLogic> After(string path)
    {
        var found = new HashSet<NodeLogic>(_readEverything, ReferenceEqualityComparer.Instance);
        var open = new Queue<string>([path, .. _readEverything.Select(logic => logic.Node.Path)]);
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        if (_byPath.TryGetValue(path, out var self))
            found.Add(self);
        while (open.TryDequeue(out var changed))
        {
            foreach (var logic in Readers(changed))
            {
                found.Add(logic);
                if (seen.Add(logic.Node.Path))
                    open.Enqueue(logic.Node.Path);
            }
        }

        return [.. found.OrderBy(logic => _place[logic])];
    }

    /// <summary>Those that read what stands at the path, within it or around it; and of a group, what is reckoned within it.</summary>
    private IEnumerable<NodeLogic> Readers(string path)
    {
        var within = _readersWithin.GetValueOrDefault(path, []);
        var around = new List<NodeLogic>();
        for (var outer = Around(path); outer.Length > 0; outer = Around(outer))
            around.AddRange(_readers.GetValueOrDefault(outer, []));
        var inside = _byPath.TryGetValue(path, out var logic) && logic.Node is FormGroup group ? Inside(group) : [];
        return within.Concat(around).Concat(inside);
    }

    private IEnumerable<NodeLogic> Inside(FormGroup group) => group.Children.SelectMany(child =>
        (_byPath.TryGetValue(child.Path, out var logic) ? new[] { logic } : []).Concat(child is FormGroup inner ? Inside(inner) : []));

    /// <summary>Depth first without recursion: a chain may be as long as the form.</summary>
    private List<NodeLogic> Sorted(IReadOnlyList<NodeLogic> all)
    {
        var sorted = new List<NodeLogic>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in all.Where(logic => _byPath.ContainsKey(logic.Node.Path) && entered.Add(logic.Node.Path)))
        {
            var stack = new Stack<(NodeLogic Logic, IEnumerator<NodeLogic> Needs)>([(start, Needs(start).GetEnumerator())]);
            while (stack.TryPeek(out var top))
            {
                if (!top.Needs.MoveNext())
                {
                    sorted.Add(stack.Pop().Logic);
                    continue;
                }

                var need = top.Needs.Current;
                if (entered.Add(need.Node.Path))
                    stack.Push((need, Needs(need).GetEnumerator()));
            }
        }

        return sorted;
    }

    private IEnumerable<NodeLogic> Needs(NodeLogic logic)
    {
        for (var around = Around(logic.Node.Path); around.Length > 0; around = Around(around))
        {
            if (_byPath.TryGetValue(around, out var outer))
                yield return outer;
        }

        foreach (var path in _reads[logic.Node.Path].Paths)
        {
            for (var read = path; read.Length > 0; read = Around(read))
            {
                if (_byPath.TryGetValue(read, out var need))
                    yield return need;
            }
        }
    }

    private static string Around(string path) => path.LastIndexOf('/') is > 0 and var cut ? path[..cut] : "";

    private static void Into(Dictionary<string, List<NodeLogic>> index, string path, NodeLogic logic)
    {
        if (!index.TryGetValue(path, out var list))
            index[path] = list = [];
        if (list.Count == 0 || !ReferenceEquals(list[^1], logic))
            list.Add(logic);
    }
}
