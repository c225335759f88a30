using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Mail;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Search;
using Talaia.Kernel.Settings;
using Talaia.Kernel.Translation;

namespace Talaia.Kernel;

public static class KernelRoom
{
    public static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, KernelPart>()
        .AddScoped<Acting>()
        .AddSingleton<KnownActs>()
        .AddScoped<VerifyAudit>()
        .AddScoped<ReadAudit>()
        .AddSingleton<RunDueJobs>()
        .AddScoped<PlanJobs>()
        .AddScoped<Retention>()
        .AddScoped<ExportPersonalData>()
        .AddScoped<ForgetExpired>()
        .AddScoped<IJobHandler, ForgetExpiredJob>()
        .AddSingleton(ForgetExpiredJob.Nightly)
        .AddActs([], "forget-expired")
        .AddActs(Permission.ReviewTexts, "review-text")
        .AddActs(Permission.ManagePeople, "change-retention")
        .AddScoped<IPersonalData, AuditData>()
        .AddScoped<JobProgress>()
        .AddScoped<ReadJob>()
        .AddScoped<ReadLinks>()
        .AddScoped<SearchSheets>()
        .AddScoped<FillSearch>()
        .AddScoped<Provenance>()
        .AddSingleton<MailPace>(_ => new MailPace())
        .AddSingleton<MailHold>()
        .AddScoped<PostLetter>()
        .AddScoped<ClaimLetter>()
        .AddScoped<IJobHandler, SendLetters>()
        .AddScoped<TryLetterAgain>()
        .AddScoped<WithdrawLetters>()
        .AddScoped<DeclineMail>()
        .AddScoped<ReadLetters>()
        .AddActs(Permission.ReadMail, "try-letter-again")
        .AddScoped<IPersonalData, LetterData>()
        .AddScoped<ReviewText>()
        .AddSingleton(_ => Apertium.OnPath(Environment.GetEnvironmentVariable("PATH")))
        .AddScoped<FillGaps>();
}
