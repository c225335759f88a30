using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>
/// Takes documents in as signals: idempotent by source and identifier there, exact duplicates folded onto the oldest whatever the order of arrival.
/// One transaction for the whole file, in batches so that memory stays bounded; signals, search entries, audit entry and the job that ranks terms
/// are committed together or not at all.
/// </summary>
public sealed class IngestDocuments(TalaiaDb db, TimeProvider clock)
{
    private const int BatchSize = 1_000;

    /// <summary>Documents of one source, or of the sources that they name themselves, from a list.</summary>
    public Task<IngestResult> RunAsync(
        string sourceKey, IEnumerable<IncomingDocument> documents, string actor, bool wholeOrNothing = true, CancellationToken cancel = default) =>
        RunAsync(sourceKey, documents.ToAsyncEnumerable(), actor, wholeOrNothing, cancel);

    /// <param name="sourceKey">The source of documents that name none.</param>
    /// <param name="wholeOrNothing">True for files: one bad document refuses all. False for feeds: bad ones are left out and told of.</param>
    /// <exception cref="RuleException">`unknown-source`: there is no such source.</exception>
    /// <exception cref="InputException">Some document cannot be taken; nothing was added.</exception>
    public async Task<IngestResult> RunAsync(
        string sourceKey, IAsyncEnumerable<IncomingDocument> documents, string actor, bool wholeOrNothing = true, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaitForTurnAsync(cancel);
        var source = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == sourceKey, cancel)
            ?? throw new RuleException("unknown-source", $"There is no source «{sourceKey}». Nothing was added: add the source first.");
        var intake = new Intake(db, clock, source);
        var problems = new List<Problem>();
        var (refused, known) = (0, 0);
        await foreach (var batch in documents.Chunk(BatchSize).WithCancellation(cancel))
        {
            var sound = batch.Where(document => !IsRefused(document, problems, ref refused)).ToList();
            if (refused == 0 || !wholeOrNothing)
                known += await intake.TakeAsync(sound, cancel);
        }

        if (refused > 0 && wholeOrNothing)
            throw new InputException(problems);
        var result = new IngestResult(intake.Added, known, intake.Folded, refused, problems);
        await FinishAsync(result, source, actor, cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task FinishAsync(IngestResult result, Source source, string actor, CancellationToken cancel)
    {
        if (result.Added == 0)
            return;
        var counts = FormattableString.Invariant($$"""{"added":{{result.Added}},"known":{{result.Known}},"folded":{{result.Folded}},"refused":{{result.Refused}}}""");
        db.Add(new AuditEntry(actor, "ingest-documents", source.Ref, clock, counts));
        await RankTermsJob.EnqueueAsync(db, clock, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static bool IsRefused(IncomingDocument document, List<Problem> problems, ref int refused)
    {
        if (document.Problem() is not { } problem)
            return false;
        refused++;
        if (problems.Count < InputException.Most)
            problems.Add(problem);
        return true;
    }

    /// <summary>Two ingests never fold at once: each first writes the oldest source's row, and the second waits there until the first has committed.</summary>
    private async Task WaitForTurnAsync(CancellationToken cancel)
    {
        var first = await db.Set<Source>().OrderBy(source => source.Id).Select(source => (Guid?)source.Id).FirstOrDefaultAsync(cancel);
        await db.Set<Source>().Where(source => source.Id == first)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.Name, source => source.Name), cancel);
    }
}
