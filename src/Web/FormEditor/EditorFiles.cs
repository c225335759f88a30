using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Problems;
using Talaia.Web.Questionnaires;

namespace Talaia.Web.FormEditor;

/// <summary>A cell of a draft that names a file.</summary>
/// <param name="Column"><c>image</c>, <c>big-image</c>, <c>audio</c> or <c>video</c>.</param>
/// <param name="Language">Null for every language.</param>
internal sealed record EditorFile(string Header, string Column, string? Language, string Name, string? Choice);

/// <summary>Adds files to what a draft shows and takes them away, as the editor's page asks.</summary>
internal sealed class EditorFiles(AddFormMedia add, EditForm edit, ReadDraft drafts)
{
    public const string Add = "add-media";

    /// <summary>Before the header of the cell, and behind it a bar and the choice: which file is taken away.</summary>
    public const string Drop = "drop-media:";

    public const string Field = "media.file";

    /// <summary>Where a problem with it leads.</summary>
    public const string FieldId = "media-file";

    public static IReadOnlyList<EditorFile> Of(IReadOnlyDictionary<string, string> cells, string? choice = null) =>
    [
        .. cells.Where(cell => cell.Value.Length > 0).Select(cell => (Parts: cell.Key.Split("::", 3), cell.Key, cell.Value))
            .Where(cell => cell.Parts is ["media", ..] && cell.Parts.Length > 1)
            .Select(cell => new EditorFile(cell.Key, cell.Parts[1], cell.Parts.ElementAtOrDefault(2), cell.Value, choice)),
    ];

    /// <returns>Null where the act is none of these.</returns>
    /// <exception cref="InputException">`no-file`, and as <see cref="AddFormMedia"/>.</exception>
    public async Task<EditedForm?> RunAsync(Guid id, string act, IFormCollection form, EditorPlace place, SeenDraft seen, string by, CancellationToken cancel)
    {
        if (act == Add)
        {
            if (form.Files[Field] is not { Length: > 0 } file)
                throw new InputException(new Problem("no-file", "Choose a file."));
            var spot = new MediaSpot(place.Node, place.List, Given(form["media.choice"]), Given(form["media.language"]), form["media.large"] == "1");
            return await add.RunAsync(id, spot, await BroughtForm.ContentAsync(file, cancel), seen, by, cancel);
        }

        if (!act.StartsWith(Drop, StringComparison.Ordinal) || (await drafts.ShowAsync(id, cancel))?.Book is not { } book)
            return null;
        var (header, choice) = act[Drop.Length..].Split('|', 2) is [var named, var chosen] ? (named, chosen) : (act[Drop.Length..], null);
        return header.StartsWith("media::", StringComparison.Ordinal)
            ? await edit.RunAsync(id, new MediaSpot(place.Node, place.List, choice, null, false).Writing(book, header, ""), seen, by, cancel) : null;
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
