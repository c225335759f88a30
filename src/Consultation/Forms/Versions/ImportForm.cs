using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
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
public sealed record ImportedForm(Guid? FormId, int Number, bool IsKnown, Form Form, FormChanges? Changes)
{
    /// <summary>The files that it shows: those that came, and those of the newest version that the form still asks for.</summary>
    public MediaShelf Media { get; init; } = MediaShelf.Empty;

    /// <summary>The names of the files that came and are taken.</summary>
    public IReadOnlyList<string> Came { get; init; } = [];

    /// <summary>The names of the files that came and nothing asks for; they are not kept.</summary>
    public IReadOnlyList<string> Unasked { get; init; } = [];

    /// <summary>Files that the form asks for and has not, each at its cell: it is kept all the same, but cannot be published.</summary>
    public IReadOnlyList<Problem> Lacking { get; init; } = [];
}

/// <summary>
/// Takes a form from a file in XLSX, CSV or Markdown, alone or with the files that it shows, or from a ZIP of both: a new form, or another version of the one with its identifier, from
/// which it takes over the files that it goes on asking for. Nobody is asked it before it is published (<see cref="PublishFormVersion"/>).
/// </summary>
public sealed class ImportForm(TalaiaDb db, TimeProvider clock)
{
    /// <param name="file">The file's name, for messages and for a form without an identifier.</param>
    /// <param name="isTrial">Only says what would come of it.</param>
    /// <param name="brought">Files that came beside it; of one that the ZIP has too, these count.</param>
    /// <exception cref="InputException">What is wrong with the form, each problem with sheet, row and column, with the ZIP (<see cref="FormPackage"/>), or with a file that the form asks for (<see cref="BroughtFile"/>, `media-other-kind`, `media-too-many`, `media-total`); nothing was changed.</exception>
    public Task<ImportedForm> RunAsync(Stream content, string? file, string by, bool isTrial = false, IReadOnlyList<BroughtFile>? brought = null, CancellationToken cancel = default)
    {
        var bytes = ReadWorkbook.Bytes(content, file, MediaLimits.MostFormBytes + ReadWorkbook.MostBytes);
        return FormPackage.Read(bytes, file) is { } package
            ? RunAsync(ReadWorkbook.From(new MemoryStream(package.Form), package.Name), [.. package.Files, .. brought ?? []], by, isTrial, cancel)
            : RunAsync(ReadWorkbook.From(new MemoryStream(bytes), file), brought ?? [], by, isTrial, cancel);
    }

    /// <summary>The same from the sheets themselves.</summary>
    internal async Task<ImportedForm> RunAsync(FormWorkbook workbook, IReadOnlyList<BroughtFile> brought, string by, bool isTrial, CancellationToken cancel)
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
        var asked = AskedMedia.Of(form, workbook);
        var media = TakeMedia.Of(asked, brought, MediaShelf.Read(newest?.Media));
        var changes = newest is null ? null : FormChanges.Between(WorkbookJson.Plan(newest.Workbook).Form, form) with { ChangedMedia = media.Changed };
        var imported = new ImportedForm(stored?.Id, number, newest?.Hash == hash && newest.Media == media.Shelf.Write(), form, changes) { Media = media.Shelf, Came = media.Came, Unasked = media.Unasked, Lacking = AskedMedia.Lacking(asked, media.Shelf) };
        if (imported.IsKnown)
            return imported with { Number = newest!.Number };
        if (isTrial)
            return imported;

        stored ??= db.Add(new StoredForm(key, clock)).Entity;
        stored.Rename(form.Settings.Title ?? key);
        db.Add(new FormVersion(stored.Id, number, json, hash, media.Shelf, form.Questions.Count(question => question.IsShown), by, clock));
        db.Add(new AuditEntry(by, "import-form", FormRef.To(key), clock, $"{number}"));
        await KeepMedia.StageAsync(db, media.Contents, cancel);
        await db.SaveChangesAsync(cancel);
        return imported with { FormId = stored.Id };
    }
}
