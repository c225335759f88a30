using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Search;
using Talaia.Kernel.Settings;

namespace Talaia.Kernel;

public static class KernelRoom
{
    public static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, KernelPart>()
        .AddSingleton<RunDueJobs>()
        .AddScoped<ReadLinks>()
        .AddScoped<SearchSheets>()
        .AddScoped<Provenance>()
        .AddSingleton<MailPace>(_ => new MailPace())
        .AddSingleton<MailHold>()
        .AddScoped<PostLetter>()
        .AddScoped<ClaimLetter>()
        .AddScoped<IJobHandler, SendLetters>()
        .AddScoped<TryLetterAgain>()
        .AddScoped<WithdrawLetters>()
        .AddScoped<DeclineMail>()
        .AddScoped<ReadLetters>();
}
