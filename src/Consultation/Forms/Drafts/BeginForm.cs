using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Begins a form with nothing in it but its name and its languages.</summary>
public sealed class BeginForm(TalaiaDb db, TimeProvider clock)
{
    /// <param name="key">The form's identifier, which waves and exports know it by: letters without accents, digits, hyphens, underscores.</param>
    /// <param name="languages">At least one; the first is that of whoever finds nothing in theirs.</param>
    /// <param name="once">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <exception cref="InputException">`form-id-bad`, `form-id-taken`, `form-title-missing`, `form-language-missing`.</exception>
    public async Task<Guid> RunAsync(string key, string title, IReadOnlyList<string> languages, string by, Guid? once = null, CancellationToken cancel = default)
    {
        if (await StartForm.BegunAsync(db, key, once, cancel) is { } begun)
            return begun;
        var problems = new List<Problem>();
        if (title.Length is 0 or > StoredForm.LongestName)
            problems.Add(new Problem("form-title-missing", $"Give the form a title of at most {StoredForm.LongestName} characters.", new Where(Cell: "title")));
        if (await FormIdentifier.WrongAsync(db, key, cancel) is { } wrong)
            problems.Add(wrong);
        if (languages.Count == 0)
            problems.Add(new Problem("form-language-missing", "Choose at least one language.", new Where(Cell: "languages")));
        if (problems.Count > 0)
            throw new InputException(problems);
        return await StartForm.RunAsync(db, clock, key, title, WorkbookJson.Write(DraftBook.Empty(key, title, languages).Workbook), "", by, once, cancel);
    }
}
