using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>A form as lists show it.</summary>
/// <param name="Newest">The number of its newest version; 0 while it has only been begun (<see cref="Drafts.BeginForm"/>).</param>
/// <param name="Published">The number of the newest published version; null while it is a draft.</param>
/// <param name="Questions">How many questions the newest version shows.</param>
public sealed record FormEntry(Guid Id, string Key, string Name, DateTimeOffset CreatedAt, int Newest, int? Published, int Questions)
{
    public bool IsDraft => Published is null;
}

/// <summary>One version of a form.</summary>
/// <param name="HasMedia">Whether it has files that it shows.</param>
public sealed record FormVersionRow(Guid Id, Guid FormId, string FormName, int Number, int Questions, string Hash, DateTimeOffset ImportedAt, string ImportedBy, DateTimeOffset? PublishedAt, bool HasMedia = false);

public sealed class ReadForms(TalaiaDb db)
{
    /// <summary>All forms, by name.</summary>
    public Task<List<FormEntry>> ListAsync(CancellationToken cancel = default) => Rows(db.Set<StoredForm>().OrderBy(form => form.Name)).ToListAsync(cancel);

    public Task<FormEntry?> FindAsync(Guid id, CancellationToken cancel = default) => Rows(db.Set<StoredForm>().Where(form => form.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>The versions of a form, the newest first.</summary>
    public Task<List<FormVersionRow>> VersionsAsync(Guid formId, CancellationToken cancel = default) =>
        Versions(db.Set<FormVersion>().Where(version => version.FormId == formId).OrderByDescending(version => version.Number)).ToListAsync(cancel);

    /// <summary>What a wave can ask: the newest published version of each form, by the form's name.</summary>
    public async Task<List<FormVersionRow>> PublishedAsync(CancellationToken cancel = default) =>
        [.. (await Versions(db.Set<FormVersion>().Where(version => version.PublishedAt != null)).ToListAsync(cancel))
            .GroupBy(version => version.FormId).Select(versions => versions.MaxBy(version => version.Number)!).OrderBy(version => version.FormName, StringComparer.Ordinal)];

    /// <returns>The sheets as their author wrote them; null when there is no such version.</returns>
    public async Task<FormWorkbook?> WorkbookAsync(Guid formId, int number, CancellationToken cancel = default) =>
        await db.Set<FormVersion>().Where(version => version.FormId == formId && version.Number == number).Select(version => version.Workbook).SingleOrDefaultAsync(cancel) is { } json
            ? WorkbookJson.Read(json) : null;

    /// <returns>The form made ready to be answered; null when there is no such version.</returns>
    public async Task<FormPlan?> PlanAsync(Guid formId, int number, CancellationToken cancel = default) =>
        await WorkbookAsync(formId, number, cancel) is { } workbook ? new FormPlan(CompileForm.From(workbook)) : null;

    private IQueryable<FormEntry> Rows(IQueryable<StoredForm> forms) => forms.Select(form => new FormEntry(
        form.Id, form.Key, form.Name, form.CreatedAt,
        db.Set<FormVersion>().Where(version => version.FormId == form.Id).Max(version => (int?)version.Number) ?? 0,
        db.Set<FormVersion>().Where(version => version.FormId == form.Id && version.PublishedAt != null).Max(version => (int?)version.Number),
        db.Set<FormVersion>().Where(version => version.FormId == form.Id).OrderByDescending(version => version.Number).Select(version => (int?)version.Questions).FirstOrDefault() ?? 0));

    private IQueryable<FormVersionRow> Versions(IQueryable<FormVersion> versions) =>
        from version in versions
        join form in db.Set<StoredForm>() on version.FormId equals form.Id
        select new FormVersionRow(version.Id, version.FormId, form.Name, version.Number, version.Questions, version.Hash, version.ImportedAt, version.ImportedBy, version.PublishedAt, version.Media != "");
}
