using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>
/// Takes an approved idea into *Foresight* as a document of the source `conference-{year}`, linked to the idea. Foresight commits the document by itself;
/// every step can be done again without harm, so one that was interrupted is finished by doing it again.
/// </summary>
public sealed class MakeSignalOfKeyIdea(TalaiaDb db, ReadEditions editions, ReadKeyIdeas ideas, ReadSources sources, AddSource addSource, IngestDocuments ingest, TimeProvider clock)
{
    /// <returns>The signal's key.</returns>
    /// <exception cref="RuleException">`unknown-key-idea`, `key-idea-not-approved`.</exception>
    public async Task<string> RunAsync(int year, int number, string actor, CancellationToken cancel = default)
    {
        var (edition, idea) = await ApprovedAsync(editions, ideas, year, number, cancel);
        var source = $"conference-{Edition.Text(year)}";
        if ((await sources.RunAsync(cancel)).All(known => known.Key != source))
            await addSource.RunAsync(new NewSource(edition.Title.In("ca"), SourceKind.Manual, Language: "ca", Key: source), actor, cancel: cancel);
        await ingest.RunAsync(source, [Document(edition, idea)], actor, cancel: cancel);

        var signal = SignalKey.Ref(SignalKey.Of(source, Edition.Text(number)));
        var made = ConferenceKey.KeyIdea(year, number);
        if (!await db.Set<Link>().AnyAsync(link => link.FromKind == signal.Kind && link.FromKey == signal.Key && link.ToKind == made.Kind && link.ToKey == made.Key, cancel))
        {
            db.Add(new Link(signal, LinkKinds.MadeFrom, made, actor, clock));
            db.Add(new AuditEntry(actor, "make-signal-of-key-idea", made, clock));
            await db.SaveChangesAsync(cancel);
        }

        return signal.Key;
    }

    internal static async Task<(EditionRow Edition, KeyIdeaRow Idea)> ApprovedAsync(ReadEditions editions, ReadKeyIdeas ideas, int year, int number, CancellationToken cancel)
    {
        var edition = await editions.OfYearAsync(year, publishedOnly: false, cancel);
        var idea = edition is null ? null : await ideas.ByNumberAsync(year, number, approvedOnly: false, cancel);
        if (edition is null || idea is null)
            throw new RuleException("unknown-key-idea", $"There is no key idea {Edition.Text(year)}/{Edition.Text(number)}. Nothing was changed.");
        return idea.State == KeyIdeaState.Approved
            ? (edition, idea)
            : throw new RuleException("key-idea-not-approved", "Only approved ideas go further. Nothing was made: approve it first.");
    }

    private static IncomingDocument Document(EditionRow edition, KeyIdeaRow idea) => new(
        Edition.Text(idea.Number), idea.Sentence.In("ca"), PartialDate.OfDay(DateOnly.FromDateTime(edition.Local(idea.Session.Start).DateTime)),
        string.Join(" · ", new[] { idea.Session.Title.In("ca"), idea.Speaker?.Name, FormattableString.Invariant($"min {idea.Minute}") }.OfType<string>()),
        edition.Title.In("ca"), Language: "ca", Kind: ConferenceKey.KeyIdeaKind);
}
