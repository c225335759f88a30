using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>A kept question as lists show it.</summary>
public sealed record BankRow(Guid Id, string Name, IReadOnlyList<string> Types, IReadOnlyList<string> Elements, int Revision, DateTimeOffset KeptAt, bool IsRetired);

/// <summary>A kept question with what it says, as a small form.</summary>
public sealed record KeptQuestion(BankRow Row, DraftBook Book);

public sealed class ReadBank(TalaiaDb db)
{
    /// <summary>Those that are offered, the newest first.</summary>
    /// <param name="words">All of them are found somewhere in it, whatever their accents.</param>
    /// <param name="type">A type of question, or <c>group</c>; empty for all.</param>
    /// <param name="element">The code of an element, or the beginning of one up to a point; empty for all.</param>
    public async Task<List<BankRow>> ListAsync(string words = "", string type = "", string element = "", CancellationToken cancel = default)
    {
        var entries = db.Set<BankEntry>().AsNoTracking().Where(entry => entry.RetiredAt == null);
        foreach (var word in Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
            entries = entries.Where(entry => entry.Words.Contains(word));
        if (type.Length > 0)
        {
            var wanted = $" {type} ";
            entries = entries.Where(entry => entry.Types.Contains(wanted));
        }

        if (element.Length > 0)
        {
            var (whole, below) = ($" {element} ", $" {element}.");
            entries = entries.Where(entry => entry.Elements.Contains(whole) || entry.Elements.Contains(below));
        }

        return [.. (await entries.OrderByDescending(entry => entry.KeptAt).Take(200).ToListAsync(cancel)).Select(Row)];
    }

    /// <returns>What it says now; null when there is no such question.</returns>
    public async Task<KeptQuestion?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<BankEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancel) is not { } entry)
            return null;
        var workbook = await db.Set<BankRevision>().Where(revision => revision.EntryId == id && revision.Number == entry.Revision).Select(revision => revision.Workbook).SingleAsync(cancel);
        return new KeptQuestion(Row(entry), DraftBook.Of(WorkbookJson.Read(workbook)));
    }

    /// <summary>The days of its revisions, the newest first.</summary>
    public async Task<List<(int Number, DateTimeOffset At)>> RevisionsAsync(Guid id, CancellationToken cancel = default) =>
        [.. (await db.Set<BankRevision>().Where(revision => revision.EntryId == id).OrderByDescending(revision => revision.Number).Select(revision => new { revision.Number, revision.At }).ToListAsync(cancel))
            .Select(revision => (revision.Number, revision.At))];

    /// <summary>What its copy would get of it: null where the node is no copy, or the question is not there any more.</summary>
    public async Task<(BankRow Row, BankMark Mark, IReadOnlyList<WordingChange> Changes)?> OfAsync(DraftBook book, DraftNode node, CancellationToken cancel = default) =>
        BankMark.Of(node) is { } mark && await FindAsync(mark.EntryId, cancel) is { } kept ? (kept.Row, mark, TakeWording.Changes(book, node, kept.Book)) : null;

    private static BankRow Row(BankEntry entry) => new(entry.Id, entry.Name, entry.Types.Split(' ', StringSplitOptions.RemoveEmptyEntries), entry.Elements.Split(' ', StringSplitOptions.RemoveEmptyEntries), entry.Revision, entry.KeptAt, entry.RetiredAt is not null);
}
