namespace Talaia.Consultation.Forms.Filling;

/// <summary>The nodes of a form that is being filled in, and where each stands. Repeats begin with one repetition, unless their number is reckoned.</summary>
internal sealed class AnswerTree
{
    private readonly FormPlan _plan;
    private readonly Dictionary<string, List<AnswerNode>> _byPath = new(StringComparer.Ordinal);
    private readonly AnswerNode _all;
    private bool _isStale = true;

    public AnswerTree(FormPlan plan)
    {
        _plan = plan;
        Root = new AnswerNode(null, "", null);
        _all = new AnswerNode(null, plan.Places.Root, Root);
        Root.Children.Add(_all);
        foreach (var node in plan.Form.Top)
            Place(node, _all);
    }

    public AnswerNode Root { get; }

    public AnswerNode All => _all;

    /// <summary>The nodes that stand for one of the form, one for each repetition around it; of a repeat, its repetitions.</summary>
    public IReadOnlyList<AnswerNode> Of(FormNode definition)
    {
        Refresh();
        return _byPath.TryGetValue(definition.Path, out var nodes) ? nodes : [];
    }

    /// <summary>The nodes that a node of the form stands in.</summary>
    public IReadOnlyList<AnswerNode> Around(FormNode definition) => definition.Parent.Length == 0 ? [_all] : Of(_plan.Form.Find(definition.Parent)!);

    /// <summary>One more repetition, behind those that there are.</summary>
    public AnswerNode Add(FormGroup repeat, AnswerNode within)
    {
        var added = Made(repeat, within);
        within.Children.Insert(Slot(repeat, within), added);
        _isStale = true;
        return added;
    }

    public void Remove(AnswerNode repetition)
    {
        repetition.Parent!.Children.Remove(repetition);
        _isStale = true;
    }

    /// <summary>The node at a path such as «/area[2]/need»; a repetition that is not written is the first.</summary>
    public AnswerNode? Find(string path)
    {
        Refresh();
        var node = _all;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, place) = Step(step);
            node = node.Children.Where(child => child.Name == name).Skip(place - 1).FirstOrDefault();
            if (node is null)
                return null;
        }

        return node;
    }

    internal static (string Name, int Place) Step(string step) =>
        step.EndsWith(']') && step.LastIndexOf('[') is > 0 and var at && int.TryParse(step.AsSpan(at + 1, step.Length - at - 2), out var place) && place > 0 ? (step[..at], place) : (step, 1);

    private void Place(FormNode node, AnswerNode within)
    {
        if (node is not FormGroup { IsRepeat: true, RepeatCount: not null })
            within.Children.Add(Made(node, within));
    }

    private AnswerNode Made(FormNode node, AnswerNode within)
    {
        var made = new AnswerNode(node, node.Name, within);
        if (node is FormQuestion { Default: { } value, HasDynamicDefault: false } question)
            made.Stored = AnswerForm.Of(question, value);
        if (_plan.Logic(node).Items?.WholeList is { } list)
            made.Options = _plan.Names(list) ?? [];
        if (node is FormGroup group)
        {
            foreach (var child in group.Children)
                Place(child, made);
        }

        return made;
    }

    /// <summary>Behind its last repetition, or where the first would stand: before the nodes that follow it in the form.</summary>
    private int Slot(FormGroup repeat, AnswerNode within)
    {
        var siblings = within.Definition is FormGroup group ? group.Children : _plan.Form.Top;
        var before = siblings.TakeWhile(sibling => !ReferenceEquals(sibling, repeat)).Append(repeat).ToHashSet(ReferenceEqualityComparer.Instance);
        return within.Children.FindLastIndex(child => before.Contains(child.Definition!)) + 1;
    }

    /// <summary>After repetitions came or went, before anything looks for a place.</summary>
    public void Refresh()
    {
        if (!_isStale)
            return;
        Root.Number();
        _byPath.Clear();
        var open = new Stack<AnswerNode>(_all.Children.AsEnumerable().Reverse());
        while (open.TryPop(out var node))
        {
            if (!_byPath.TryGetValue(node.Definition!.Path, out var list))
                _byPath[node.Definition.Path] = list = [];
            list.Add(node);
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }

        _isStale = false;
    }
}
