using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>A form that asks a copy of a kept question.</summary>
/// <param name="Version">The newest version with the copy; null where only its draft has it.</param>
/// <param name="Waves">The waves that ask it, with how many of the municipalities that began to answer have answered it.</param>
public sealed record BankUse(Guid FormId, string FormName, int? Version, string Name, int OfRevision, IReadOnlyList<WaveUse> Waves);

public sealed record WaveUse(string Wave, int Answered);

public sealed class ReadBankUses(TalaiaDb db)
{
    /// <summary>Where a kept question is asked, by the form's name.</summary>
    public async Task<List<BankUse>> ListAsync(Guid id, CancellationToken cancel = default)
    {
        var mark = $"{id:N}@";
        var versions = await (
            from version in db.Set<FormVersion>().AsNoTracking()
            where version.Workbook.Contains(mark)
            join form in db.Set<StoredForm>() on version.FormId equals form.Id
            orderby version.Number descending
            select new { version.Id, version.FormId, version.Number, version.Workbook, form.Name }).ToListAsync(cancel);
        var ids = versions.Select(version => version.Id).ToList();
        var waves = await db.Set<Wave>().Where(wave => wave.FormVersionId != null && ids.Contains(wave.FormVersionId.Value)).Select(wave => new { wave.Id, wave.Key, wave.FormVersionId }).ToListAsync(cancel);
        var uses = new List<BankUse>();
        foreach (var form in versions.GroupBy(version => version.FormId))
        {
            var newest = form.First();
            if (Copy(newest.Workbook, id) is not { } copy)
                continue;
            var asked = new List<WaveUse>();
            foreach (var wave in waves.Where(wave => form.Any(version => version.Id == wave.FormVersionId)))
                asked.Add(new WaveUse(wave.Key, await AnsweredAsync(wave.Id, Paths(form.First(version => version.Id == wave.FormVersionId).Workbook, id), cancel)));
            uses.Add(new BankUse(form.Key, newest.Name, newest.Number, copy.Node.Name, copy.Mark.Revision, asked));
        }

        var drafts = await (
            from draft in db.Set<FormDraft>().AsNoTracking()
            where draft.Workbook.Contains(mark)
            join form in db.Set<StoredForm>() on draft.FormId equals form.Id
            select new { draft.FormId, form.Name, draft.Workbook }).ToListAsync(cancel);
        uses.AddRange(drafts.Where(draft => uses.TrueForAll(use => use.FormId != draft.FormId)).Select(draft => (draft, Copy: Copy(draft.Workbook, id))).Where(draft => draft.Copy is not null)
            .Select(draft => new BankUse(draft.draft.FormId, draft.draft.Name, null, draft.Copy!.Value.Node.Name, draft.Copy.Value.Mark.Revision, [])));
        return [.. uses.OrderBy(use => use.FormName, StringComparer.Ordinal)];
    }

    private async Task<int> AnsweredAsync(Guid waveId, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var answered = 0;
        await foreach (var answers in db.Set<Response>().Where(response => response.WaveId == waveId).Select(response => response.Answers).AsAsyncEnumerable().WithCancellation(cancel))
            answered += AnswerDocument.Read(answers).Keys.Any(path => paths.Any(asked => Questionnaires.FormPath.Plain(path) is var plain && (plain == asked || plain.StartsWith($"{asked}/", StringComparison.Ordinal)))) ? 1 : 0;
        return answered;
    }

    private static (DraftNode Node, BankMark Mark)? Copy(string workbook, Guid id) => Copies(DraftBook.Of(WorkbookJson.Read(workbook)), id).FirstOrDefault() is { } node ? (node, BankMark.Of(node)!) : null;

    private static List<string> Paths(string workbook, Guid id)
    {
        var book = DraftBook.Of(WorkbookJson.Read(workbook));
        return [.. Copies(book, id).Select(node => RenameReferences.PathOf(book, node))];
    }

    private static IEnumerable<DraftNode> Copies(DraftBook book, Guid id) => book.Nodes.Where(node => BankMark.Of(node)?.EntryId == id);
}
