using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.PersonalData;
using Talaia.Metamodel.Proposals;

namespace Talaia.Consultation;

public static class ConsultationRoom
{
    public static IServiceCollection AddConsultation(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConsultationPart>()
        .AddActs(Permission.RunWaves, "open-wave", "issue-link", "mail-link", "revoke-links", "load-simulated-responses")
        .AddActs(Permission.AnswerQuestionnaire, "submit-response")
        .AddSingleton<KnownQuestionnaires>()
        .AddSingleton<NeedsMemory>()
        .AddScoped<ISheetNames, WaveNames>()
        .AddScoped<ISheetNames, NeedNames>()
        .AddScoped<OpenWave>()
        .AddScoped<ReadWaves>()
        .AddScoped<ReadQuestionnaire>()
        .AddScoped<IssueLink>()
        .AddScoped<MailLinks>()
        .AddScoped<RevokeLinks>()
        .AddScoped<FindInvitation>()
        .AddScoped<SaveAnswers>()
        .AddScoped<LoadSimulatedResponses>()
        .AddScoped<SendResponse>()
        .AddScoped<ReadResponse>()
        .AddScoped<IElementUses, ResponseUses>()
        .AddScoped<ReadProgress>()
        .AddScoped<ReadAnswers>()
        .AddScoped<ReadNeeds>()
        .AddScoped<ReadSerious>()
        .AddScoped<IPersonalData, LinkData>()
        .AddScoped<IPersonalData, AnswerData>();
}
