using System.Runtime.CompilerServices;
using Talaia.Conference.Editions;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Links;
using Talaia.Kernel.Search;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Reports.Publishing;
using Talaia.Territory.Municipalities;
using Talaia.Web.Loop;

namespace Talaia.Web.Discovery;

/// <summary>
/// Every page that everybody may see. Sheets come from what search knows, which is kept with whatever is saved; whether everybody may see one is asked of the
/// room that names it, so that no draft is told of.
/// </summary>
internal sealed class PublicPages(
    SearchSheets sheets, IEnumerable<ISheetNames> names, ReadReports reports, ReadWaves waves, ReadNeeds needs, ReadProposals proposals, ReadProcesses processes, ReadEditions editions, KnownMethodologies methodologies)
{
    private static readonly string[] Kinds =
    [
        MunicipalityRef.Kind, ElementRef.Kind, TrendKey.Kind, ChallengeRef.Kind, IdeaRef.Kind, PilotRef.Kind, ConferenceKey.EditionKind, ConferenceKey.SessionKind, ConferenceKey.KeyIdeaKind,
    ];

    private static readonly Func<Links, string>[] Fixed =
    [
        to => to.Home(), to => to.Municipalities(), to => to.Metamodel(), to => to.Proposals(), to => to.Releases(), to => to.MetamodelQuality(), to => to.Needs(), to => to.Solutions(), to => to.Trends(), to => to.Reports(),
        to => to.Processes(), to => to.Methodologies(), to => to.Conferences(), to => to.Accessibility(), to => to.LegalNotice(), to => to.Privacy(), to => to.Cookies(), to => to.ProcessingRegister(),
    ];

    public async IAsyncEnumerable<PublicPage> AllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var page in Fixed)
            yield return new PublicPage(page);
        foreach (var kind in Kinds)
        {
            var seen = await names.First(known => known.Kind == kind).OfAsync(await sheets.KeysAsync(kind, cancel), drafts: false, cancel);
            foreach (var key in seen.Keys.Order(StringComparer.Ordinal))
                yield return new PublicPage(to => SheetAddress.Of(new Ref(kind, key), to)!);
        }

        foreach (var report in (await reports.ListAsync(cancel)).Where(report => report.PublishedAt is not null))
            yield return new PublicPage(to => to.Report(report.Period), report.PublishedAt);
        foreach (var methodology in methodologies.All)
            yield return new PublicPage(to => to.Methodology(methodology.Id));
        foreach (var process in await processes.ListAsync(cancel))
            yield return new PublicPage(to => to.Process(process.Year));
        foreach (var edition in await editions.ListAsync(cancel: cancel))
            yield return new PublicPage(to => to.Synthesis(edition.Year));
        foreach (var proposal in await proposals.ListAsync(cancel: cancel))
            yield return new PublicPage(to => to.Proposal($"{proposal.Number}"));
        foreach (var wave in await waves.ListAsync(cancel))
        {
            yield return new PublicPage(to => to.Needs(wave.Key));
            foreach (var need in await StatedAsync(wave.Key, cancel))
                yield return new PublicPage(to => to.Need(wave.Key, need));
        }
    }

    // As the page of a need asks before it shows it.
    private async Task<IEnumerable<string>> StatedAsync(string wave, CancellationToken cancel) =>
        await needs.PublicOfWaveAsync(wave, cancel) is { } stated ? stated.Elements.Where(need => need is { Level: > 0, Estimate: not null }).Select(need => need.Code) : [];
}
