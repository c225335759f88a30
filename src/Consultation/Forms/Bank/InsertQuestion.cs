using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>Puts a copy of a kept question into a form's draft: names that the form has already become others, lists that say the same are shared.</summary>
public sealed class InsertQuestion(EditForm edit, ReadBank bank)
{
    /// <param name="after">The node behind which it goes, or the group into which; null for the end.</param>
    /// <exception cref="InputException">`unknown-form`, `unknown-kept-question`.</exception>
    public async Task<EditedForm> RunAsync(Guid formId, Guid entryId, string? after, SeenDraft seen, string by, CancellationToken cancel = default)
    {
        var kept = await bank.FindAsync(entryId, cancel) ?? throw new InputException(new Problem("unknown-kept-question", "There is no such question in the bank."));
        return await edit.RunAsync(formId, new PasteBlock(kept.Book, after, new BankMark(entryId, kept.Row.Revision).Cells), seen, by, cancel);
    }
}
