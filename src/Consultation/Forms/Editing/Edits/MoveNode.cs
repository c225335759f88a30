using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>Where a node goes.</summary>
public enum Way
{
    /// <summary>Before the one above it.</summary>
    Up,

    /// <summary>Behind the one below it.</summary>
    Down,

    /// <summary>Into the group above it, as its last.</summary>
    In,

    /// <summary>Out of its group, behind it.</summary>
    Out,

    /// <summary>Before another.</summary>
    Before,

    /// <summary>Behind another.</summary>
    After,

    /// <summary>Into a group, as its last.</summary>
    Into,
}

/// <summary>Moves a node with all that stands in it.</summary>
/// <param name="Target">The other node, where the way has one.</param>
public sealed record MoveNode(string Key, Way Way, string? Target = null) : FormEdit
{
    public override string Act => "move";

    public override string On => Key;

    public override Edited Apply(DraftBook book)
    {
        var node = Node(book, Key);
        var beside = (book.Parent(node)?.Children ?? book.Top).ToList();
        var at = beside.IndexOf(node);
        var to = Way switch
        {
            Way.Up => at > 0 ? beside[at - 1].Row - 2 : (int?)null,
            Way.Down => at + 1 < beside.Count ? beside[at + 1].Last - 1 : null,
            Way.In => beside.Take(at).LastOrDefault(other => other.IsGroup) is { } group ? group.Last - 2 : null,
            Way.Out => book.Parent(node) is { } parent ? parent.Last - 1 : null,
            Way.Before => Other(book, node).Row - 2,
            Way.After => Other(book, node).Last - 1,
            _ => Other(book, node) is { IsGroup: true } target ? target.Last - 2 : throw new RuleException("form-not-a-group", "Only groups hold other questions."),
        };
        if (to is not { } place || (place >= node.Row - 2 && place <= node.Last - 1))
            return new Edited(book, Key);
        var survey = book.Grid("survey");
        var count = node.Last - node.Row + 1;
        survey.Move(node.Row - 2, count, place);
        var after = book.With("survey", survey);
        return new Edited(after, after.At((place > node.Row - 2 ? place - count : place) + 2)?.Key);
    }

    private DraftNode Other(DraftBook book, DraftNode node)
    {
        var other = Node(book, Target ?? "");
        return node.Below().Contains(other) ? throw new RuleException("form-move-into-itself", "A group cannot be moved into itself.") : other;
    }
}
