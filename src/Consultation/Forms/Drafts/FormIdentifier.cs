using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>The identifiers by which waves, exports and files know a form: letters without accents, digits, hyphens, underscores; no two forms have the same.</summary>
internal static class FormIdentifier
{
    /// <returns>`form-id-bad`, `form-id-taken`; null for one that a form can have.</returns>
    public static async Task<Problem?> WrongAsync(TalaiaDb db, string key, CancellationToken cancel) =>
        key.Length is 0 or > StoredForm.LongestKey || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? new Problem("form-id-bad", "An identifier has letters without accents, digits, hyphens and underscores.", new Where(Cell: "key"))
        : await db.Set<StoredForm>().AnyAsync(form => form.Key == key, cancel) ? Taken(key) : null;

    /// <summary>What a save that failed says where somebody else took the identifier meanwhile.</summary>
    /// <exception cref="InputException">`form-id-taken`.</exception>
    public static async Task RefuseTakenAsync(TalaiaDb db, string key, CancellationToken cancel)
    {
        if (await db.Set<StoredForm>().AnyAsync(form => form.Key == key, cancel))
            throw new InputException(Taken(key));
    }

    private static Problem Taken(string key) => new("form-id-taken", $"There is a form «{key}» already.", new Where(Cell: "key"));

    /// <summary>The same sheets under another identifier.</summary>
    public static string Under(string key, string workbook) =>
        WorkbookJson.Write(new SetSettings(new Dictionary<string, string> { ["form_id"] = key }).Apply(DraftBook.Of(WorkbookJson.Read(workbook))).Book.Workbook);
}
