using Microsoft.Extensions.DependencyInjection;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;

namespace Talaia.Foresight;

public static class ForesightRoom
{
    public static IServiceCollection AddForesight(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ForesightPart>()
        .AddScoped<AddSource>()
        .AddScoped<ReadSources>()
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
        .AddScoped<ReadTrend>();
}
