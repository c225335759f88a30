using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Talaia.Consultation.Expressions.Pages;
using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Forms.Filling;

namespace Talaia.Consultation.Forms.Pages;

/// <summary>
/// The nodes that a page has to know to work out those it asks, and their expressions as the page reads them: what is asked, what that reads, and so on until nothing more
/// is read. An expression that the page cannot work out, or that reads what the reader may not see, is missing here: of that, the page shows what the server found. Safe for many
/// at once.
/// </summary>
internal sealed partial class PageLogic
{
    /// <summary>Of plans that are in use, by the nodes that a page of theirs asks.</summary>
    private static readonly ConditionalWeakTable<FormPlan, ConditionalWeakTable<IReadOnlyList<FormNode>, PageLogic>> Known = [];

    private readonly FormPlan _plan;
    private readonly Func<string, bool> _maySee;
    private readonly HashSet<string> _asked;
    private readonly Dictionary<string, PageNode> _nodes = new(StringComparer.Ordinal);
    private readonly Queue<FormNode> _open = new();
    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.Ordinal);

    public PageLogic(FormPlan plan, IEnumerable<FormNode> asked, Func<string, bool> maySee)
    {
        (_plan, _maySee) = (plan, maySee);
        _asked = [.. asked.SelectMany(Below).Select(node => node.Path)];
        foreach (var path in _asked)
            Know(path);
        while (_open.TryDequeue(out var node))
            Read(node);
        Nodes = [.. plan.Form.Nodes.Where(node => _nodes.ContainsKey(node.Path)).DistinctBy(node => node.Path).Select(node => _nodes[node.Path])];
    }

    /// <summary>For who may see all: worked out once for each page of a form.</summary>
    /// <param name="asked">The same list each time that this page is asked for.</param>
    public static PageLogic OfAll(FormPlan plan, IReadOnlyList<FormNode> asked) => Known.GetValue(plan, _ => []).GetValue(asked, nodes => new PageLogic(plan, nodes, _ => true));

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<PageNode> Nodes { get; }

    /// <summary>What is written of it in a language, once.</summary>
    public string Written(string language, Func<PageLogic, string, string> write) => _written.GetOrAdd(language, _ => write(this, language));

    public bool IsAsked(string path) => _asked.Contains(path);

    public PageNode? Find(string path) => _nodes.GetValueOrDefault(path);

    private void Know(string path)
    {
        if (_plan.Form.Find(path) is not { } node || _nodes.ContainsKey(path))
            return;
        _nodes[path] = new PageNode(node);
        _open.Enqueue(node);
        if (node.Parent.Length > 0)
            Know(node.Parent);
    }

    private void Read(FormNode node)
    {
        var logic = _plan.Logic(node);
        var own = _nodes[node.Path] with
        {
            Relevant = Written(logic.Relevant, node),
            IsRelevantElsewhere = logic.Relevant is not null,
            RepeatCount = Written(logic.RepeatCount, node),
            Calculation = logic.IsTriggered ? null : Written(logic.Calculation, node),
            Changes = logic.Changes,
            Filter = logic.Items is { List: { } list, IsShuffled: false } source && _plan.Form.Lists.TryGetValue(list, out var choices) && choices.Choices.Count <= PageForm.MostChoices ? Written(source.Filter, node, amongItems: true) : null,
            FilterReads = logic.Items?.Filter is { } filter ? [.. Reads.Below(filter).OfType<LocationPath>().SelectMany(path => path.Steps).Select(step => (step.Test as Named)?.Local).OfType<string>().Distinct()] : [],
        };
        if (_asked.Contains(node.Path))
        {
            own = own with { Required = Written(logic.Required, node), Constraint = Written(logic.Constraint, node) };
            foreach (var name in Texts(node).SelectMany(text => text.Texts).SelectMany(text => Named().Matches(text.Value)).Select(match => match.Groups[1].Value).Distinct())
                KnowAll(_plan.Places.PathOf(name) is { } path ? [path] : []);
        }

        own = own with { IsRelevantElsewhere = own.IsRelevantElsewhere && own.Relevant is null };
        _nodes[node.Path] = own;
    }

    private static IEnumerable<FormText> Texts(FormNode node) => node is FormQuestion question
        ? [node.Label, node.Hint, question.ConstraintMessage, question.RequiredMessage] : [node.Label, node.Hint];

    /// <returns>Null where the server has to work it out.</returns>
    private string? Written(Expression? expression, FormNode node, bool amongItems = false)
    {
        if (expression is null || PageLanguage.Write(expression) is not { } written)
            return null;
        var reads = ReadPaths.Of(expression, node.Path, _plan.Places.Root);
        // What stands below a question are the columns of its choices.
        return !reads.Everything && KnowAll(amongItems ? [.. reads.Paths.Where(path => !path.StartsWith(node.Path + "/", StringComparison.Ordinal))] : reads.Paths) ? written : null;
    }

    /// <returns>False where the reader may not see one of them; then none is known for it.</returns>
    private bool KnowAll(IEnumerable<string> paths)
    {
        var nodes = paths.Select(path => _plan.Form.Find(path)).ToList();
        if (nodes.Contains(null))
            return false;
        var all = nodes.SelectMany(node => Below(node!)).ToList();
        if (!all.TrueForAll(node => _maySee(node.Path)))
            return false;
        foreach (var node in all)
            Know(node.Path);
        return true;
    }

    private static IEnumerable<FormNode> Below(FormNode node) => node is FormGroup group ? group.Children.SelectMany(Below).Prepend(node) : [node];

    [GeneratedRegex(@"\$\{\s*([^}]+?)\s*\}")]
    private static partial Regex Named();
}

/// <summary>A node as a page knows it; its expressions in <see cref="PageLanguage"/>, null where it has none or the server works it out.</summary>
internal sealed record PageNode(FormNode Node)
{
    public string? Relevant { get; init; }

    /// <summary>Whether it is asked, the server finds out.</summary>
    public bool IsRelevantElsewhere { get; init; }

    public string? Required { get; init; }

    public string? Constraint { get; init; }

    public string? Calculation { get; init; }

    public bool Changes { get; init; }

    public string? RepeatCount { get; init; }

    public string? Filter { get; init; }

    /// <summary>The columns of its list that the filter may read.</summary>
    public IReadOnlyList<string> FilterReads { get; init; } = [];
}
