using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>Keeps a question or a group of a form in the bank, with its lists, elements and translations: as another, or as what the kept one that it came from says from now on.</summary>
public sealed class KeepQuestion(TalaiaDb db, EditForm edit, ReadDraft drafts, TimeProvider clock)
{
    /// <param name="renews">Whether the kept question that it is a copy of gets another revision.</param>
    /// <returns>The kept question; in a form that is being edited, the question says from now on that it is a copy.</returns>
    /// <exception cref="InputException">`unknown-form`.</exception>
    /// <exception cref="RuleException">`form-node-gone`; `bank-same`: it says what is kept already.</exception>
    public Task<Guid> RunAsync(Guid formId, string key, bool renews, SeenDraft seen, string by, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => KeepAsync(formId, key, renews, seen, by, cancel));

    private async Task<Guid> KeepAsync(Guid formId, string key, bool renews, SeenDraft seen, string by, CancellationToken cancel)
    {
        var shown = await drafts.ShowAsync(formId, cancel) ?? throw OpenDrafts.Unknown();
        var node = shown.Book.Find(key) ?? throw new RuleException("form-node-gone", $"There is no «{key}» in the form any more.");
        var block = Bare(Blocks.Cut(shown.Book, node));
        var entry = renews && BankMark.Of(node) is { } mark ? await db.Set<BankEntry>().SingleOrDefaultAsync(known => known.Id == mark.EntryId, cancel) : null;
        var workbook = WorkbookJson.Write(block.Workbook);
        if (entry is not null && await db.Set<BankRevision>().AnyAsync(revision => revision.EntryId == entry.Id && revision.Number == entry.Revision && revision.Workbook == workbook, cancel))
            throw new RuleException("bank-same", "The bank says exactly that already.");
        entry ??= db.Add(new BankEntry(clock)).Entity;
        db.Add(entry.Take(BankWords.Of(block), workbook, by, clock));
        db.Add(new AuditEntry(by, "keep-question", BankRef.To(entry.Id), clock, $"{entry.Revision}"));
        if (shown.IsEdited)
            await edit.StageAsync(formId, new SetNode(key, new BankMark(entry.Id, entry.Revision).Cells), seen, by, cancel);
        await db.SaveChangesAsync(cancel);
        return entry.Id;
    }

    /// <summary>Without the marks of copies: what is kept is nobody's copy.</summary>
    private static DraftBook Bare(DraftBook block)
    {
        var survey = block.Grid("survey");
        for (var row = 0; row < survey.Count; row++)
            survey[row, BankMark.Header] = "";
        if (survey.Headers.Contains(BankMark.Header))
            survey.RemoveColumn(BankMark.Header);
        return block.With("survey", survey);
    }
}
