using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Editing.Edits;

/// <summary>One act on a form that is being edited. It says what its author saw changed, so that what somebody else did meanwhile is not written over.</summary>
public abstract record FormEdit
{
    /// <summary>The act's name in the record and on pages: <c>set</c>, <c>add</c>, <c>move</c>…</summary>
    public abstract string Act { get; }

    /// <summary>What it is done to, for the record: a node's key, a list, a language.</summary>
    public abstract string On { get; }

    /// <exception cref="RuleException">It cannot be done to this form; the code says why.</exception>
    public abstract Edited Apply(DraftBook book);

    /// <summary>The same without what is so already in the form its author saw, and what somebody else changed otherwise since.</summary>
    /// <param name="seen">The form on which the act was meant.</param>
    /// <param name="now">The form as it is.</param>
    internal virtual (FormEdit Edit, IReadOnlyList<EditClash> Clashes) Against(DraftBook seen, DraftBook now) => (this, []);

    internal static DraftNode Node(DraftBook book, string key) => book.Find(key) ?? throw new RuleException("form-node-gone", $"There is no «{key}» in the form any more.");
}

/// <summary>A form after an act.</summary>
/// <param name="Focus">The key of the node to look at next; null for none.</param>
public sealed record Edited(DraftBook Book, string? Focus);

/// <summary>A cell that two changed: what it was, what the other made of it, and what was to be written.</summary>
/// <param name="Header">The column; <c>*</c> for the whole thing.</param>
public sealed record EditClash(string On, string Header, string Before, string Theirs, string Mine);
