namespace Talaia.Kernel.Access;

/// <summary>What somebody may do, named after the act. Endpoints ask for it before they begin, and <see cref="Audit.GuardWrites"/> again before anything is written.</summary>
public static class Permission
{
    public const string EnterOffice = "enter-office";
    public const string RunWaves = "run-waves";
    public const string TriageSignals = "triage-signals";
    public const string CurateTrends = "curate-trends";
    public const string EditReports = "edit-reports";
    public const string PublishReports = "publish-reports";

    /// <summary>Answer for what a machine translated, and translate what has no other form.</summary>
    public const string ReviewTexts = "review-texts";
    public const string RunProcesses = "run-processes";
    public const string DecideProposals = "decide-proposals";

    /// <summary>Bring in another metamodel or inventory of solutions.</summary>
    public const string KeepMetamodel = "keep-metamodel";

    /// <summary>Bring in municipalities and bodies.</summary>
    public const string KeepTerritory = "keep-territory";

    /// <summary>Say how far one's own municipality is with the pieces of its model, how mature it is, and offer the model to be agreed.</summary>
    public const string EditTownModel = "edit-town-model";

    /// <summary>See the models of all municipalities, agree them, bring in levels of maturity.</summary>
    public const string AgreeTownModels = "agree-town-models";

    /// <summary>Say that a value published about one's own municipality is wrong.</summary>
    public const string FileAmendments = "file-amendments";
    public const string DecideAmendments = "decide-amendments";

    /// <summary>Propose, join, post, support, comment and vote; the rules of each process say who of those signed in may.</summary>
    public const string TakePart = "take-part";

    /// <summary>Plan an edition, import its programme, see who registered.</summary>
    public const string RunConference = "run-conference";

    /// <summary>See the desk of an edition and note key ideas.</summary>
    public const string NoteKeyIdeas = "note-key-ideas";
    public const string ApproveKeyIdeas = "approve-key-ideas";

    /// <summary>Take an approved key idea further, as a signal or a challenge.</summary>
    public const string MakeOfKeyIdeas = "make-of-key-ideas";

    /// <summary>See and change one's own account; a personal link has none.</summary>
    public const string KeepAccount = "keep-account";

    /// <summary>Answer for the municipality that the personal link or the account stands for.</summary>
    public const string AnswerQuestionnaire = "answer-questionnaire";

    /// <summary>Sign the municipality's response and send it, and hand sections of it to colleagues.</summary>
    public const string SignResponse = "sign-response";

    /// <summary>Invite people of the office and of every municipality, change their roles, erase them.</summary>
    public const string ManagePeople = "manage-people";

    /// <summary>Make somebody an administrator, or no longer one.</summary>
    public const string MakeAdministrators = "make-administrators";

    /// <summary>Invite colleagues of one's own municipality.</summary>
    public const string InviteColleagues = "invite-colleagues";

    /// <summary>See what mail waits, what could not be delivered, and letters laid into the folder, which may hold links that open accounts.</summary>
    public const string ReadMail = "read-mail";

    /// <summary>Read the audit log.</summary>
    public const string ReadAudit = "read-audit";

    public static IReadOnlyList<string> All { get; } =
    [
        EnterOffice, RunWaves, TriageSignals, CurateTrends, EditReports, PublishReports, ReviewTexts, RunProcesses, DecideProposals, KeepMetamodel, KeepTerritory, TakePart,
        EditTownModel, AgreeTownModels, FileAmendments, DecideAmendments,
        RunConference, NoteKeyIdeas, ApproveKeyIdeas, MakeOfKeyIdeas, KeepAccount, AnswerQuestionnaire, SignResponse, ManagePeople, MakeAdministrators, InviteColleagues, ReadMail, ReadAudit,
    ];
}
