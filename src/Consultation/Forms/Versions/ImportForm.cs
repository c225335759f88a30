using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>What a file brings.</summary>
/// <param name="FormId">Null in a trial of a form that is not there yet.</param>
/// <param name="Number">The version that it is, or would be.</param>
/// <param name="IsKnown">The newest version says exactly the same: nothing was, or would be, added.</param>
/// <param name="Form">With its warnings, each at its cell.</param>
/// <param name="Changes">Against the newest version; null for a new form.</param>
public sealed record ImportedForm(Guid? FormId, int Number, bool IsKnown, Form Form, FormChanges? Changes);

/// <summary>
/// Takes a form from a file in XLSX, CSV or Markdown: a new form, or another version of the one with its identifier. Nobody is asked it before it is published
/// (<see cref="PublishFormVersion"/>).
/// </summary>
public sealed class ImportForm(TalaiaDb db, TimeProvider clock)
{
    /// <param name="file">The file's name, for messages and for a form without an identifier.</param>
    /// <param name="isTrial">Only says what would come of it.</param>
    /// <exception cref="InputException">What is wrong with the form, each problem with sheet, row and column; nothing was changed.</exception>
    public Task<ImportedForm> RunAsync(Stream content, string? file, string by, bool isTrial = false, CancellationToken cancel = default) =>
        RunAsync(ReadWorkbook.From(content, file), by, isTrial, cancel);

    /// <summary>The same from the sheets themselves.</summary>
    internal async Task<ImportedForm> RunAsync(FormWorkbook workbook, string by, bool isTrial, CancellationToken cancel)
    {
        var form = new FormPlan(CompileForm.From(workbook)).Form;
        var key = form.Settings.Id ?? "";
        if (key.Length is 0 or > StoredForm.LongestKey)
            throw new InputException(new Problem("form-id-missing", $"Give the form an identifier of at most {StoredForm.LongestKey} characters: form_id on the sheet settings.", new Where(workbook.File, Sheet: FormWorkbook.Settings)));
        var stored = await db.Set<StoredForm>().SingleOrDefaultAsync(known => known.Key == key, cancel);
        var newest = stored is null ? null : await db.Set<FormVersion>().AsNoTracking().Where(version => version.FormId == stored.Id).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancel);
        var json = WorkbookJson.Write(workbook with { File = null });
        var hash = WorkbookJson.Hash(json);
        var number = (newest?.Number ?? 0) + 1;
        var changes = newest is null ? null : FormChanges.Between(WorkbookJson.Plan(newest.Workbook).Form, form);
        if (newest?.Hash == hash)
            return new ImportedForm(stored!.Id, newest.Number, true, form, changes);
        if (isTrial)
            return new ImportedForm(stored?.Id, number, false, form, changes);

        stored ??= db.Add(new StoredForm(key, clock)).Entity;
        stored.Rename(form.Settings.Title ?? key);
        db.Add(new FormVersion(stored.Id, number, json, hash, form.Questions.Count(question => question.IsShown), by, clock));
        db.Add(new AuditEntry(by, "import-form", FormRef.To(key), clock, $"{number}"));
        await db.SaveChangesAsync(cancel);
        return new ImportedForm(stored.Id, number, false, form, changes);
    }
}
