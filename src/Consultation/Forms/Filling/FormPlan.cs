using System.Collections.Concurrent;
using System.Collections.Frozen;
using Talaia.Consultation.Expressions.Nodes;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// A form made ready to be answered, once for all who answer: its expressions read, the order in which they are reckoned, and who waits for whom.
/// Immutable; safe for many at once.
/// </summary>
public sealed class FormPlan
{
    private readonly FrozenDictionary<string, NodeLogic> _logic;
    private readonly FrozenDictionary<string, INode> _lists;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _names;
    private readonly FrozenDictionary<string, int> _places;
    private readonly ReckoningOrder _order;
    private readonly ConcurrentDictionary<string, IReadOnlyList<NodeLogic>> _affected = new(StringComparer.Ordinal);

    /// <exception cref="Kernel.Problems.InputException">Expressions that cannot be read, each with its cell.</exception>
    public FormPlan(Form form)
    {
        Form = form;
        Repeats = form.Nodes.OfType<FormGroup>().Any(group => group.IsRepeat);
        Places = new FormPlaces(form);
        var all = ReadLogic.Of(form, Places);
        _logic = all.ToFrozenDictionary(logic => logic.Node.Path, StringComparer.Ordinal);
        _order = new ReckoningOrder(all, Places.Root);
        Triggered = [.. _order.All.Where(logic => logic.IsTriggered)];
        _places = form.Nodes.Index().DistinctBy(node => node.Item.Path).ToFrozenDictionary(node => node.Item.Path, node => node.Index, StringComparer.Ordinal);
        _lists = form.AllLists.GroupBy(list => list.Name).ToFrozenDictionary(same => same.Key, same => ListTree.Of(same.First()), StringComparer.Ordinal);
        _names = _lists.ToFrozenDictionary(list => list.Key, list => (IReadOnlyList<string>)[.. ListTree.Items(list.Value).Select(item => item.ChildrenNamed("name").First().Text)], StringComparer.Ordinal);
    }

    public Form Form { get; }

    internal FormPlaces Places { get; }

    /// <summary>Whether anything in it may stand several times.</summary>
    internal bool Repeats { get; }

    /// <summary>Every node with something to reckon, after those it reads.</summary>
    internal IReadOnlyList<NodeLogic> Order => _order.All;

    /// <summary>Those of them that only a trigger reckons.</summary>
    internal IReadOnlyList<NodeLogic> Triggered { get; }

    internal NodeLogic Logic(FormNode node) => _logic[node.Path];

    /// <summary>What is reckoned again when the answer at a path changes, in order.</summary>
    internal IReadOnlyList<NodeLogic> Affected(string path) => _affected.GetOrAdd(path, _order.After);

    /// <summary>The place of a node in the order in which things are asked.</summary>
    internal int PlaceOf(string path) => _places[path];

    /// <summary>What there is to choose from a list that nothing filters; null where there is no such list.</summary>
    internal IReadOnlyList<string>? Names(string list) => _names.GetValueOrDefault(list);

    /// <summary>What «instance('name')» gives; null where there is no such list.</summary>
    internal INode? List(string name) => _lists.GetValueOrDefault(name);
}
