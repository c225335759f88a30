using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Reports.Composition;
using Talaia.Reports.Papers;
using Talaia.Reports.Publishing;
using Talaia.Reports.Typesetting;

namespace Talaia.Reports;

public static class ReportsRoom
{
    /// <summary>Where the words of reports are embedded (`texts.{language}.json`).</summary>
    public static Assembly Words => typeof(ReportsRoom).Assembly;

    /// <summary>Needs the catalogue of texts and the map to be registered by whoever composes the house.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ReportsPart>()
        .AddActs(Permission.EditReports, "start-report", "edit-report")
        .AddActs(Permission.PublishReports, "publish-report")
        .AddSingleton(_ => new TypesetterPool(new TypesetterOptions()))
        .AddScoped<GatherMaterial>()
        .AddScoped<ISheetNames, ReportNames>()
        .AddScoped<IContentTexts, ReportTexts>()
        .AddScoped<ReadReports>()
        .AddScoped<ReadDocument>()
        .AddScoped<StartReport>()
        .AddScoped<EditReport>()
        .AddScoped<PublishReport>()
        .AddScoped<BuildReport>()
        .AddScoped<SetPaper>();
}

internal sealed class ReportsPart : IModelPart
{
    public void Furnish(ModelBuilder model) => Report.Map(model);
}
