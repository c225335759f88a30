using Microsoft.AspNetCore.Authorization;
using Talaia.Territory.People;

namespace Talaia.Web.Access;

/// <summary>What a signed-in person may do, named after the act; each is a policy that endpoints ask for.</summary>
internal static class Acts
{
    public const string EnterOffice = "enter-office";
    public const string RunWaves = "run-waves";
    public const string TriageSignals = "triage-signals";
    public const string CurateTrends = "curate-trends";
    public const string EditReports = "edit-reports";
    public const string PublishReports = "publish-reports";

    public const string RunProcesses = "run-processes";
    public const string DecideProposals = "decide-proposals";

    /// <summary>Propose, join, post, support, comment and vote; the rules of each process say who of those signed in may.</summary>
    public const string TakePart = "take-part";

    /// <summary>Plan an edition, import its programme, see who registered.</summary>
    public const string RunConference = "run-conference";

    /// <summary>See the desk of an edition and note key ideas.</summary>
    public const string NoteKeyIdeas = "note-key-ideas";
    public const string ApproveKeyIdeas = "approve-key-ideas";

    /// <summary>Take an approved key idea further, as a signal or a challenge.</summary>
    public const string MakeOfKeyIdeas = "make-of-key-ideas";

    /// <summary>See what mail waits, what could not be delivered, and letters laid into the folder, which may hold links that open accounts.</summary>
    public const string ReadMail = "read-mail";

    /// <summary>Answer for the municipality that the personal link or the account stands for.</summary>
    public const string AnswerQuestionnaire = "answer-questionnaire";

    public static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        Allow(options, EnterOffice, [.. Role.OfOffice]);
        Allow(options, RunWaves, Role.Administrator, Role.Manager, Role.Analyst);
        Allow(options, TriageSignals, Role.Administrator, Role.Manager, Role.Analyst);
        Allow(options, CurateTrends, Role.Administrator, Role.Manager, Role.Analyst);
        Allow(options, EditReports, Role.Administrator, Role.Manager, Role.Analyst, Role.Editor);
        Allow(options, PublishReports, Role.Administrator, Role.Manager, Role.Editor);
        Allow(options, RunProcesses, Role.Administrator, Role.Manager, Role.Analyst);
        Allow(options, DecideProposals, Role.Administrator, Role.Steward);
        options.AddPolicy(TakePart, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == Claims.Wave)));
        Allow(options, RunConference, Role.Administrator, Role.Manager, Role.Organiser);
        Allow(options, NoteKeyIdeas, Role.Administrator, Role.Manager, Role.Organiser, Role.Rapporteur, Role.Editor, Role.Analyst);
        Allow(options, ApproveKeyIdeas, Role.Administrator, Role.Manager, Role.Organiser, Role.Editor);
        Allow(options, MakeOfKeyIdeas, Role.Administrator, Role.Manager, Role.Organiser, Role.Analyst);
        Allow(options, ReadMail, Role.Administrator, Role.Manager);
        options.AddPolicy(AnswerQuestionnaire, policy => policy.RequireClaim(Claims.Municipality).RequireRole(Role.Coordinator, Role.Respondent));
    }

    private static void Allow(AuthorizationOptions options, string act, params string[] roles) =>
        options.AddPolicy(act, policy => policy.RequireRole(roles));
}
