using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Media;

/// <summary>Where in a draft a file is shown.</summary>
/// <param name="Node">The key of a question, group or note; null for a choice.</param>
/// <param name="List">The list of the choice.</param>
/// <param name="Choice">The choice's name.</param>
/// <param name="Language">As the form names it; null for every language.</param>
/// <param name="IsLarge">Whether it is the large picture that the one shown opens.</param>
public sealed record MediaSpot(string? Node, string? List, string? Choice, string? Language, bool IsLarge)
{
    /// <summary>The act that writes a file's name where it is shown, or with an empty name takes it away.</summary>
    /// <param name="header">Of its cell: <c>media::image::ca</c>.</param>
    /// <exception cref="RuleException">`form-node-gone`: there is no such choice.</exception>
    public FormEdit Writing(DraftBook book, string header, string name)
    {
        if (Node is { } key)
            return new SetNode(key, new Dictionary<string, string> { [header] = name });
        var choices = book.List(List ?? "")?.Choices ?? [];
        if (!choices.Any(choice => choice.GetValueOrDefault("name") == Choice))
            throw new RuleException("form-node-gone", $"There is no choice «{Choice}» in the form any more.");
        return new SetList(List!, [.. choices.Select(choice => choice.GetValueOrDefault("name") != Choice ? choice : choice.Where(cell => cell.Key != header).Append(new(header, name)).Where(cell => cell.Value.Length > 0).ToDictionary())]);
    }
}

/// <summary>Shows a file beside a question, a note, a group or a choice of a form that is being edited: keeps it, and writes its name into the cell of its kind. One act, which can be taken back.</summary>
public sealed class AddFormMedia(TalaiaDb db, EditForm edit, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-form`, as <see cref="BroughtFile"/>, `media-other-kind` (only a picture can be large), `media-too-many`, `media-total`.</exception>
    /// <exception cref="RuleException">As <see cref="EditForm"/>; `form-node-gone` for a choice too.</exception>
    public Task<EditedForm> RunAsync(Guid formId, MediaSpot spot, BroughtFile brought, SeenDraft seen, string by, CancellationToken cancel = default)
    {
        var (file, content) = brought.Checked();
        var column = MediaKinds.Column(file.Type);
        if (spot.IsLarge && column != "image")
            throw brought.Wrong("media-other-kind", "is no picture");
        var header = $"media::{(spot.IsLarge ? "big-image" : column)}{(spot.Language is null ? "" : $"::{spot.Language}")}";
        return UntilUndisturbed.RunAsync(db, async () =>
        {
            var (book, shelf) = await StandingAsync(formId, cancel);
            var wanted = Short(MediaName.Of(brought.Name));
            // What the form waits for is it. Otherwise the same name for something else would change what another question shows, and what taking the act back brings again.
            var name = shelf[wanted] is null && Waits(book, wanted) ? wanted
                : shelf.Files.FirstOrDefault(known => known.Value.Hash == file.Hash).Key ?? MediaName.Free(wanted, name => shelf[name] is not null);
            var writing = spot.Writing(book, header, name);
            var (edited, isChanged) = await edit.StageAsync(formId, writing, seen, by, cancel);
            if (edited.Clashes.Count > 0 || (!isChanged && shelf[name] is not null))
                return edited;
            var after = shelf.With(name, file);
            if (after.Count > MediaLimits.MostFiles)
                throw brought.Wrong("media-too-many", $"is one file more than the {MediaLimits.MostFiles} that a form may show");
            if (after.Bytes > MediaLimits.MostFormBytes)
                throw brought.Wrong("media-total", $"is more than the {MediaLimits.MostFormBytes >> 20} MB that a form may show together");
            var draft = db.Set<FormDraft>().Local.Single(draft => draft.FormId == formId);
            draft.Shelve(after);
            // What was waited for changes no cell, and is an act all the same.
            if (!isChanged)
                db.Add(draft.Take(draft.Workbook, writing.Act, writing.On, by, clock));
            await KeepMedia.StageAsync(db, [(file, content)], cancel);
            await db.SaveChangesAsync(cancel);
            return edited with { Revision = draft.Revision };
        });
    }

    /// <summary>The form as it stands: its draft, or its newest version where nobody edits it.</summary>
    private async Task<(DraftBook Book, MediaShelf Shelf)> StandingAsync(Guid formId, CancellationToken cancel)
    {
        var standing = await db.Set<FormDraft>().Where(draft => draft.FormId == formId).Select(draft => new { draft.Workbook, draft.Media }).SingleOrDefaultAsync(cancel)
            ?? await db.Set<FormVersion>().Where(version => version.FormId == formId).OrderByDescending(version => version.Number).Select(version => new { version.Workbook, version.Media }).FirstOrDefaultAsync(cancel)
            ?? throw OpenDrafts.Unknown();
        return (DraftBook.Of(WorkbookJson.Read(standing.Workbook)), MediaShelf.Read(standing.Media));
    }

    private static bool Waits(DraftBook book, string name) => book.Nodes.Select(node => node.Cells).Concat(book.Lists.SelectMany(list => list.Choices))
        .Any(cells => cells.Any(cell => cell.Key.StartsWith("media::", StringComparison.Ordinal) && MediaName.Of(cell.Value) == name));

    private static string Short(string name) => name.Length <= MediaName.Longest - 10 ? name : $"{Path.GetFileNameWithoutExtension(name)[..(MediaName.Longest - 20)]}{Path.GetExtension(name)}";
}
