using System.Text.Json;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.House.Reference;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;

namespace Talaia.House.Demonstration;

/// <summary>
/// The foresight of the demonstration year: real bibliographic records, the rankings of their terms, and trends that an analyst might have made of them. The
/// records and what they say of themselves are real; only the choice of trends is ours.
/// </summary>
public sealed class DemonstrationForesight(
    ReadSources sources, AddSource addSource, IngestDocuments ingest, RankTerms rank, ReadTerm terms, MakeTrendFromTerm make, EditTrend edit, PublishTrend publish)
{
    private const string Source = "bibliografia";

    private static readonly Period[] Year = [new(2026, 1), new(2026, 2), new(2026, 3)];

    internal async Task LoadAsync(CancellationToken cancel)
    {
        if ((await sources.RunAsync(cancel)).All(source => source.Key != Source))
            await addSource.RunAsync(new NewSource("Bibliografia sobre innovació digital local", SourceKind.Bibliography, Key: Source), DemonstrationWaves.Actor, cancel: cancel);
        await using (var file = ShippedData.Open("foresight/records.jsonl"))
            await ingest.RunAsync(Source, ReadRecords.Of(file, "records.jsonl"), DemonstrationWaves.Actor, cancel: cancel);
        foreach (var period in Year)
            await rank.RunAsync(period, cancel);
        await using var trends = ShippedData.Open("demonstration/trends.json");
        foreach (var trend in (await JsonSerializer.DeserializeAsync<List<TrendDraft>>(trends, JsonSerializerOptions.Web, cancel))!)
            await MakeAsync(trend, cancel);
    }

    private async Task MakeAsync(TrendDraft draft, CancellationToken cancel)
    {
        var period = Period.Parse(draft.Period);
        var term = await terms.FindAsync(draft.Term, period, cancel);
        var (name, summary) = (new LocalizedText(draft.Name), new LocalizedText(draft.Summary));
        var slug = await make.RunAsync(
            new NewTrend(term?.Row.Key, period, name, summary, draft.Slug),
            [.. draft.Evidence.Select(id => SignalKey.Of(Source, id))], draft.Elements, DemonstrationWaves.Actor, cancel);
        await edit.RunAsync(slug, name, summary, Enum.Parse<Ring>(draft.Ring, ignoreCase: true), DemonstrationWaves.Actor, cancel);
        if (period < Year[^1])
            await publish.RunAsync(slug, period, DemonstrationWaves.Actor, cancel);
    }

    private sealed record TrendDraft(
        string Slug, string Term, string Period, string Ring, Dictionary<string, string?> Name, Dictionary<string, string?> Summary, List<string> Elements, List<string> Evidence);
}
