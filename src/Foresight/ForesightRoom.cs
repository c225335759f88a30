using Microsoft.Extensions.DependencyInjection;
using Talaia.Foresight.Fetching;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Foresight.SolutionSources;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Foresight;

public static class ForesightRoom
{
    public static IServiceCollection AddForesight(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ForesightPart>()
        .AddActs([Permission.TriageSignals, Permission.MakeOfKeyIdeas], "add-source", "ingest-documents")
        .AddActs(Permission.TriageSignals, "ask-for-source", "fetch-source", "triage-signals", "rank-terms")
        .AddActs(Permission.CurateTrends, "make-trend", "edit-trend", "link-evidence", "unlink-evidence", "link-elements", "unlink-elements", "publish-trend")
        .AddSingleton(_ => FetchSettings.FromEnvironment())
        .AddSingleton<GuardedFetcher>()
        .AddScoped<FetchFeed>()
        .AddScoped<AddSource>()
        .AddScoped<FetchSource>()
        .AddScoped<FetchSourceNow>()
        .AddScoped<IJobHandler, FetchSourceJob>()
        .AddScoped<ReadSources>()
        .AddScoped<CheckSolutionSources>()
        .AddScoped<IJobHandler, CheckSolutionSourcesJob>()
        .AddSingleton(CheckSolutionSourcesJob.Nightly)
        .AddScoped<IngestDocuments>()
        .AddScoped<SearchSignals>()
        .AddScoped<ReadSignal>()
        .AddScoped<TriageSignals>()
        .AddScoped<RankTerms>()
        .AddScoped<IJobHandler, RankTermsJob>()
        .AddScoped<ReadRanking>()
        .AddScoped<ReadTerm>()
        .AddScoped<MakeTrendFromTerm>()
        .AddScoped<EditTrend>()
        .AddScoped<TrendThings>()
        .AddScoped<LinkEvidence>()
        .AddScoped<UnlinkEvidence>()
        .AddScoped<LinkElements>()
        .AddScoped<UnlinkElements>()
        .AddScoped<PublishTrend>()
        .AddScoped<ReadTrends>()
        .AddScoped<ReadTrend>()
        .AddScoped<IContentTexts, TrendTexts>()
        .AddScoped<ISheetNames, TrendNames>()
        .AddScoped<ISheetNames, SignalNames>();
}
