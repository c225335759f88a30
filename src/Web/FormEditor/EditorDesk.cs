using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Territory.People;

namespace Talaia.Web.FormEditor;

/// <summary>Lays out what a page of the editor shows.</summary>
internal sealed class EditorDesk(ReadDraft drafts, ReadBank bank, ReadPeople people)
{
    /// <param name="id">The form's id, or its identifier.</param>
    public async Task<Guid?> FormAsync(string id, CancellationToken cancel) => Guid.TryParse(id, out var known) ? known : await drafts.FindAsync(id, cancel);

    /// <returns>Null when there is no such form.</returns>
    public async Task<EditorSheet?> OpenAsync(Guid id, EditorPlace place, string actor, CancellationToken cancel)
    {
        if (await drafts.ShowAsync(id, cancel) is not { } draft)
            return null;
        var node = place.Node is null ? null : draft.Book.Find(place.Node);
        var meanwhile = place.Seen is { } seen ? (await drafts.SinceAsync(id, seen, cancel)).Where(step => step.By != actor).ToList() : [];
        var named = await people.ByActorsAsync([.. meanwhile.Select(step => step.By).Append(draft.EditedBy).Where(by => by.Length > 0).Distinct()], cancel);
        return new EditorSheet(draft, place, node, place.List is null ? null : draft.Book.List(place.List), DraftFaults.Of(draft.Book, draft.Media), PreviewForm.Of(draft.Book), meanwhile, named)
        {
            Kept = node is null ? null : await bank.OfAsync(draft.Book, node, cancel),
        };
    }
}
