using Microsoft.Extensions.DependencyInjection;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.PersonalData;

namespace Talaia.Innovation;

public static class InnovationRoom
{
    public static IServiceCollection AddInnovation(this IServiceCollection services) => services
        .AddSingleton<IModelPart, InnovationPart>()
        .AddActs(Permission.RunProcesses, "open-process", "advance-phase", "open-gate", "close-gate", "decide-gate", "start-pilot", "close-pilot")
        .AddActs([Permission.RunProcesses, Permission.MakeOfKeyIdeas], "open-challenge")
        .AddActs(Permission.ReviewTexts, "translate-challenge")
        .AddActs(Permission.TakePart, "join-challenge", "post-idea", "comment-idea", "record-reading")
        .AddScoped<WhoActs>()
        .AddScoped<OpenProcess>()
        .AddScoped<AdvancePhase>()
        .AddScoped<ReadProcesses>()
        .AddScoped<ISheetNames, ProcessNames>()
        .AddScoped<ReadSharedNeeds>()
        .AddScoped<ChallengeWriting>()
        .AddScoped<OpenChallenge>()
        .AddScoped<JoinChallenge>()
        .AddScoped<TranslateChallenge>()
        .AddScoped<ReadChallenges>()
        .AddScoped<ISheetNames, ChallengeNames>()
        .AddScoped<IContentTexts, ChallengeTexts>()
        .AddScoped<PostIdea>()
        .AddScoped<SupportIdea>()
        .AddScoped<WithdrawSupport>()
        .AddScoped<CommentIdea>()
        .AddScoped<ReadIdeas>()
        .AddScoped<ISheetNames, IdeaNames>()
        .AddScoped<GateOptions>()
        .AddScoped<OpenGate>()
        .AddScoped<CastBallot>()
        .AddScoped<CloseGate>()
        .AddScoped<DecideGate>()
        .AddScoped<ReadGates>()
        .AddScoped<ISheetNames, GateNames>()
        .AddScoped<StartPilot>()
        .AddScoped<RecordReading>()
        .AddScoped<ClosePilot>()
        .AddScoped<ReadPilots>()
        .AddScoped<ISheetNames, PilotNames>()
        .AddScoped<IPersonalData, ParticipantData>();
}
