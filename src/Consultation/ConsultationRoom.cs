using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Calls;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Following;
using Talaia.Consultation.Forms.Bank;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Results;
using Talaia.Consultation.Themes;
using Talaia.Consultation.Waves;
using Talaia.Consultation.Waves.Former;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.PersonalData;
using Talaia.Metamodel.Proposals;

namespace Talaia.Consultation;

public static class ConsultationRoom
{
    /// <summary>Where the words of exported files are, which a shell and the site both need.</summary>
    public static Assembly Words => typeof(ConsultationRoom).Assembly;

    public static IServiceCollection AddConsultation(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConsultationPart>()
        .AddActs(Permission.RunWaves, "open-wave", "renew-wave", "issue-link", "mail-link", "revoke-links", "extend-wave", "remind-towns", "note-call", "answer-on-behalf", "load-simulated-responses", "import-form", "publish-form", "export-wave", "group-themes", "revise-themes")
        .AddActs(Permission.RunWaves, "edit-form", "discard-form-draft", "rekey-form", "keep-question", "retire-question")
        .AddActs(Permission.SignResponse, "submit-response", "delegate-sections", "withdraw-delegation")
        .AddActs(Permission.AnswerQuestionnaire, "finish-delegation")
        .AddSingleton<KnownQuestionnaires>()
        .AddSingleton<KnownFormerWaves>()
        .AddSingleton<NeedsMemory>()
        .AddSingleton<StandingMemory>()
        .AddSingleton(provider => provider.GetService<IConfiguration>() is { } set ? SmallCells.Of(set[SmallCells.Setting]) : SmallCells.Of(Environment.GetEnvironmentVariable("Consultation__LeastGroup")))
        .AddScoped<ISheetNames, WaveNames>()
        .AddScoped<ISheetNames, NeedNames>()
        .AddScoped<ImportForm>()
        .AddScoped<GenerateForm>()
        .AddScoped<PublishUsualForm>()
        .AddScoped<PublishFormVersion>()
        .AddScoped<ReadForms>()
        .AddScoped<ReadFormMedia>()
        .AddScoped<AddFormMedia>()
        .AddScoped<ExportFormPackage>()
        .AddScoped<BeginForm>()
        .AddScoped<CopyForm>()
        .AddScoped<RekeyForm>()
        .AddScoped<EditForm>()
        .AddScoped<UndoEdit>()
        .AddScoped<DiscardDraft>()
        .AddScoped<PublishDraft>()
        .AddScoped<ReadDraft>()
        .AddScoped<KeepQuestion>()
        .AddScoped<InsertQuestion>()
        .AddScoped<RenewQuestion>()
        .AddScoped<RetireQuestion>()
        .AddScoped<ReadBank>()
        .AddScoped<ReadBankUses>()
        .AddScoped<OpenWave>()
        .AddScoped<RenewFormerWaves>()
        .AddScoped<ReadWaves>()
        .AddScoped<ReadQuestionnaire>()
        .AddScoped<IssueLink>()
        .AddScoped<WriteToTowns>()
        .AddScoped<MailLinks>()
        .AddScoped<RevokeLinks>()
        .AddScoped<FindInvitation>()
        .AddScoped<ExtendWave>()
        .AddScoped<DelegateSections>()
        .AddScoped<FinishDelegation>()
        .AddScoped<WithdrawDelegation>()
        .AddScoped<ReadDelegations>()
        .AddScoped<RemindTowns>()
        .AddScoped<ReadReminders>()
        .AddScoped<ReadStanding>()
        .AddScoped<ReadCourse>()
        .AddScoped<NoteCall>()
        .AddScoped<ReadCalls>()
        .AddScoped<ReadFormer>()
        .AddSingleton<SentOn>()
        .AddScoped<KnownResponse>()
        .AddScoped<SaveAnswers>()
        .AddScoped<AnswerOnBehalf>()
        .AddScoped<ReadOnBehalf>()
        .AddScoped<LoadSimulatedResponses>()
        .AddScoped<SettleClash>()
        .AddScoped<SendResponse>()
        .AddScoped<ReadResponse>()
        .AddScoped<IElementUses, ResponseUses>()
        .AddScoped<ReadProgress>()
        .AddScoped<ReadAnswers>()
        .AddScoped<ReadNeeds>()
        .AddScoped<ReadSerious>()
        .AddScoped<ExportWave>()
        .AddScoped<ReadRanking>()
        .AddScoped<ReadCrossTable>()
        .AddScoped<ReadSharedProblems>()
        .AddSingleton<KnownBridges>()
        .AddScoped<WaveTexts>()
        .AddScoped<GroupThemes>()
        .AddScoped<ReviseThemes>()
        .AddScoped<ReadThemes>()
        .AddScoped<IPersonalData, LinkData>()
        .AddScoped<IPersonalData, DelegationData>()
        .AddScoped<IPersonalData, CallData>()
        .AddScoped<IPersonalData, AnswerData>()
        .AddScoped<IPersonalData, AttachmentData>()
        .AddSingleton(provider => provider.GetService<IConfiguration>() is { } set ? FileLimits.Of(set[FileLimits.BytesSetting], set[FileLimits.KindsSetting]) : FileLimits.Of(Environment.GetEnvironmentVariable("Consultation__Files__MostBytes"), Environment.GetEnvironmentVariable("Consultation__Files__Kinds")))
        .AddScoped<AttachFile>()
        .AddScoped<ReadAttachments>();
}
