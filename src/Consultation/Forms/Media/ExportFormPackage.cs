using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;

namespace Talaia.Consultation.Forms.Media;

/// <summary>Writes a version of a form with its files as one ZIP, which can be brought in again here and is what other tools take.</summary>
public sealed class ExportFormPackage(ReadForms forms, ReadFormMedia media)
{
    /// <param name="to">Written as it is made: one file's piece is in memory.</param>
    /// <returns>False where there is no such version; nothing was written.</returns>
    public async Task<bool> RunAsync(Guid formId, int number, Stream to, CancellationToken cancel = default)
    {
        if (await forms.PlanAsync(formId, number, cancel) is not { } plan)
            return false;
        await WriteAsync(to, plan.Form.Settings.Id, WriteWorkbook.As(ExportForm.Of(plan.Form), "xlsx"), await media.OfVersionAsync(formId, number, cancel), cancel);
        return true;
    }

    /// <summary>The same of a draft.</summary>
    public Task RunAsync(Drafts.ShownDraft draft, Stream to, CancellationToken cancel = default) =>
        WriteAsync(to, draft.FormKey, WriteWorkbook.As(draft.Book.Workbook, "xlsx"), draft.Media, cancel);

    private Task WriteAsync(Stream to, string? name, byte[] form, MediaShelf shelf, CancellationToken cancel) =>
        FormPackage.WriteAsync(to, $"{MediaName.Of(name ?? "formulari")}.xlsx", form, shelf.Files.Select(file => (file.Key, (Func<Stream>)(() => media.Open(file.Value)))), cancel);
}
