using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Filling;
using Talaia.Territory.People;
using Talaia.Web.Ui;

namespace Talaia.Web.FormEditor;

/// <summary>All that a page of the editor shows.</summary>
/// <param name="Node">The node that is looked at; null where a list or the form itself is.</param>
/// <param name="List">The list that is looked at.</param>
/// <param name="Plan">What the preview shows; null where nothing can be shown.</param>
/// <param name="Meanwhile">What others did since the reader's last look, the newest first.</param>
public sealed record EditorSheet(
    ShownDraft Draft, EditorPlace Place, DraftNode? Node, DraftList? List, IReadOnlyList<DraftFault> Faults, FormPlan? Plan, IReadOnlyList<DraftStepRow> Meanwhile, IReadOnlyDictionary<string, PersonName> People)
{
    public DraftBook Book => Draft.Book;

    /// <summary>The kept question that the node is a copy of.</summary>
    public (BankRow Row, BankMark Mark, IReadOnlyList<WordingChange> Changes)? Kept { get; init; }

    /// <summary>What was refused, and why.</summary>
    public IReadOnlyList<Problem>? Refused { get; init; }

    /// <summary>What others wrote where something else was to be written, by header.</summary>
    public IReadOnlyList<EditClash> Clashes { get; init; } = [];

    /// <summary>What was typed and not taken, by field; it stands in the fields instead of what is kept.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>A further column that the list gets once something stands in it.</summary>
    public string? NewColumn { get; init; }

    public bool IsFaulty => Faults.Any(fault => fault.IsError);

    /// <summary>The faults of a node itself.</summary>
    public IEnumerable<DraftFault> Of(DraftNode node) => Faults.Where(fault => fault.Key == node.Key);
}
