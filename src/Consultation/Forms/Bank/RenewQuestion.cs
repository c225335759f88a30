using Talaia.Consultation.Forms.Drafts;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>Gives a copy in a form the words that the kept question has now: texts and labels of choices, in the languages of the form. Names, rules and what the form added stay.</summary>
public sealed class RenewQuestion(EditForm edit, ReadDraft drafts, ReadBank bank)
{
    /// <exception cref="InputException">`unknown-form`, `unknown-kept-question`.</exception>
    /// <exception cref="RuleException">`form-node-gone`.</exception>
    public async Task<EditedForm> RunAsync(Guid formId, string key, SeenDraft seen, string by, CancellationToken cancel = default)
    {
        var shown = await drafts.ShowAsync(formId, cancel) ?? throw OpenDrafts.Unknown();
        var node = shown.Book.Find(key) ?? throw new RuleException("form-node-gone", $"There is no «{key}» in the form any more.");
        var kept = BankMark.Of(node) is { } mark ? await bank.FindAsync(mark.EntryId, cancel) : null;
        return kept is null
            ? throw new InputException(new Problem("unknown-kept-question", "There is no such question in the bank."))
            : await edit.RunAsync(formId, new TakeWording(key, kept.Book, new BankMark(kept.Row.Id, kept.Row.Revision)), seen, by, cancel);
    }
}
