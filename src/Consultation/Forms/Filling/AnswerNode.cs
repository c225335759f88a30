using System.Globalization;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// A node of a form that is being filled in: all of it, a group, one repetition of a repeat, or a question with its answer. A hidden question keeps its answer and
/// reads as empty. Where a repeat has no repetition, a node that is nobody's child stands for it.
/// </summary>
internal sealed class AnswerNode(FormNode? definition, string name, AnswerNode? parent) : INode
{
    private readonly List<AnswerNode> _children = [];
    private ILookup<string, AnswerNode>? _byName;

    /// <summary>Null for the root and for the element that holds all.</summary>
    public FormNode? Definition => definition;

    public AnswerNode? Parent => parent;

    public List<AnswerNode> Children => _children;

    /// <summary>What was given or reckoned, whether it is asked now or not; empty where there is no answer.</summary>
    public string Stored { get; set; } = "";

    /// <summary>What the calculation last gave; null before the first time.</summary>
    public string? Reckoned { get; set; }

    /// <summary>The choices there are now, where the question has any.</summary>
    public IReadOnlyList<string>? Options { get; set; }

    public bool IsSelfRelevant { get; set; } = true;

    public bool IsRelevant => IsSelfRelevant && parent?.IsRelevant != false;

    /// <summary>The answer as it counts: of choices, only those there are now.</summary>
    public string Answer => Options is null || Stored.Length == 0 || definition is not FormQuestion question ? Stored : Chosen.Among(question.Type.Answer, Stored, Options);

    public NodeKind Kind => parent is null ? NodeKind.Root : NodeKind.Element;

    public string Name => name;

    public string Prefix => "";

    public string Namespace => "";

    public string Text => definition is FormQuestion ? (IsRelevant ? Answer : "") : string.Concat(_children.Select(child => child.Text));

    public int Index { get; set; }

    public long Order { get; set; }

    /// <summary>Its place among the repetitions of its repeat, from 1.</summary>
    public int Repetition => parent!.Children.Take(Index).Count(other => ReferenceEquals(other.Definition, definition)) + 1;

    /// <summary>«/area[2]/need».</summary>
    public string Path => parent?.Parent is null ? "" : definition is { Repeat: null } and not FormGroup { IsRepeat: true } ? definition.Path : definition is FormGroup { IsRepeat: true }
        ? string.Create(CultureInfo.InvariantCulture, $"{parent.Path}/{name}[{Repetition}]")
        : $"{parent.Path}/{name}";

    INode? INode.Parent => parent;

    IReadOnlyList<INode> INode.Children => _children;

    IReadOnlyList<INode> INode.Attributes => [];

    IReadOnlyList<INode> INode.Namespaces => [];

    /// <summary>Looked up, since a form may have thousands of questions side by side.</summary>
    IEnumerable<INode> INode.ChildrenNamed(string name) => (_byName ??= _children.ToLookup(child => child.Name, StringComparer.Ordinal))[name];

    /// <summary>Numbers the nodes again after repetitions came or went.</summary>
    public void Number()
    {
        long order = 0;
        var open = new Stack<AnswerNode>([this]);
        while (open.TryPop(out var node))
        {
            node.Order = order++;
            node._byName = null;
            for (var i = node._children.Count - 1; i >= 0; i--)
            {
                node._children[i].Index = i;
                open.Push(node._children[i]);
            }
        }
    }
}
