using Microsoft.Extensions.DependencyInjection;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Conference.Synthesis;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference;

public static class ConferenceRoom
{
    public static IServiceCollection AddConference(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConferencePart>()
        .AddSingleton<EditionQueue>()
        .AddScoped<OpenEdition>()
        .AddScoped<EditEdition>()
        .AddScoped<PublishEdition>()
        .AddScoped<ReadEditions>()
        .AddScoped<ISheetNames, EditionNames>()
        .AddScoped<IContentTexts, EditionTexts>()
        .AddScoped<LoopThings>()
        .AddScoped<AddSession>()
        .AddScoped<EditSession>()
        .AddScoped<LinkSession>()
        .AddScoped<ImportSchedule>()
        .AddScoped<ReadProgramme>()
        .AddScoped<ReadSchedule>()
        .AddScoped<ISheetNames, SessionNames>()
        .AddScoped<IContentTexts, SessionContentTexts>()
        .AddScoped<Register>()
        .AddScoped<CancelRegistration>()
        .AddScoped<ForgetRegistrations>()
        .AddScoped<IJobHandler, ForgetRegistrationsJob>()
        .AddScoped<ReadRegistrations>()
        .AddScoped<NoteKeyIdea>()
        .AddScoped<EditKeyIdea>()
        .AddScoped<ApproveKeyIdea>()
        .AddScoped<DropKeyIdea>()
        .AddScoped<MakeSignalOfKeyIdea>()
        .AddScoped<MakeChallengeOfKeyIdea>()
        .AddScoped<ReadKeyIdeas>()
        .AddScoped<ISheetNames, KeyIdeaNames>()
        .AddScoped<IContentTexts, KeyIdeaTexts>()
        .AddScoped<ReadSynthesis>();
}
