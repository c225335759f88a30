using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Fetching;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Sources;

/// <summary>What a new source is.</summary>
/// <param name="Key">Stable, letters, digits and hyphens; made from the name when null.</param>
public sealed record NewSource(string Name, SourceKind Kind, string? Address = null, string? Language = null, string? Key = null);

/// <summary>Takes a new source of documents into the office's list. A feed's address is judged at once, and it is fetched as soon as may be.</summary>
public sealed class AddSource(TalaiaDb db, GuardedFetcher fetcher, TimeProvider clock)
{
    /// <param name="once">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The key of the source.</returns>
    /// <exception cref="RuleException">`source-without-name`, `source-key-taken`, `source-address` (a feed needs an http or https address), `fetch-refused`.</exception>
    public Task<string> RunAsync(NewSource given, string actor, Guid? once = null, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, () => AddAsync(given, actor, once, cancel));

    private async Task<string> AddAsync(NewSource given, string actor, Guid? once, CancellationToken cancel)
    {
        var key = Folding.Slug(given.Key ?? given.Name);
        if (key.Length == 0 || string.IsNullOrWhiteSpace(given.Name))
            throw new RuleException("source-without-name", "A source needs a name of letters or digits. Nothing was added.");
        if (given.Kind == SourceKind.Feed && !IsWebAddress(given.Address))
            throw new RuleException("source-address", $"A feed needs an http or https address; «{given.Address}» is none. Nothing was added.");
        if (await db.Set<Source>().Where(source => source.Key == key).Select(source => (Guid?)source.Id).SingleOrDefaultAsync(cancel) is { } taken)
            return taken == once ? key : throw new RuleException("source-key-taken", $"There is a source «{key}» already. Nothing was added: choose another key.");
        if (given.Kind == SourceKind.Feed)
            await fetcher.JudgeAsync(given.Address!, cancel);
        var source = new Source(key, given.Name.Trim(), given.Kind, given.Address?.Trim(), given.Language, clock, await FormKeys.IdAsync<Source>(db, once, clock, cancel));
        db.Add(source);
        db.Add(new AuditEntry(actor, "add-source", source.Ref, clock));
        if (source.NextDueAt is { } due)
            await FetchSourceJob.EnqueueAsync(db, clock, key, due, cancel);
        await db.SaveChangesAsync(cancel);
        return key;
    }

    internal static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
