using Microsoft.Extensions.DependencyInjection;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Conference.Synthesis;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.PersonalData;

namespace Talaia.Conference;

public static class ConferenceRoom
{
    public static IServiceCollection AddConference(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConferencePart>()
        .AddActs([], "register", "cancel-registration", "move-up")
        .AddActs(Permission.RunConference, "open-edition", "edit-edition", "publish-edition", "add-session", "edit-session", "link-session", "import-schedule", "forget-registrations")
        .AddActs(Permission.NoteKeyIdeas, "note-key-idea")
        .AddActs([Permission.NoteKeyIdeas, Permission.ApproveKeyIdeas], "edit-key-idea")
        .AddActs(Permission.ApproveKeyIdeas, "approve-key-idea", "drop-key-idea")
        .AddActs(Permission.MakeOfKeyIdeas, "make-signal-of-key-idea")
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
        .AddScoped<ReadSynthesis>()
        .AddScoped<IPersonalData, RegistrationData>();
}
