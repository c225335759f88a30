namespace Talaia.Consultation.Forms.Editing;

/// <summary>Who refers to whom in a form that is being edited.</summary>
public static class FormReferences
{
    /// <summary>How many questions, groups and choices refer to a node by its name.</summary>
    public static int Count(DraftBook book, DraftNode node) => RenameReferences.Count(book, node);
}
