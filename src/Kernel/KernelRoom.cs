using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Search;
using Talaia.Kernel.Settings;
using Talaia.Kernel.Translation;

namespace Talaia.Kernel;

public static class KernelRoom
{
    public static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, KernelPart>()
        .AddSingleton<RunDueJobs>()
        .AddScoped<ReadLinks>()
        .AddScoped<SearchSheets>()
        .AddScoped<Provenance>()
        .AddScoped<PostLetter>()
        .AddScoped<ReviewText>()
        .AddSingleton(_ => Apertium.OnPath(Environment.GetEnvironmentVariable("PATH")))
        .AddScoped<FillGaps>();
}
