using Talaia.Kernel.Access;

namespace Talaia.Territory.People;

/// <summary>What each role may do: the whole table. What stands here for nobody may be done by nobody but the office's own programs.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<string, string[]> Roles = new()
    {
        [Permission.EnterOffice] = [.. Role.OfOffice],
        [Permission.RunWaves] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.TriageSignals] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.CurateTrends] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.EditReports] = [Role.Administrator, Role.Manager, Role.Analyst, Role.Editor],
        [Permission.PublishReports] = [Role.Administrator, Role.Manager, Role.Editor],
        [Permission.ReviewTexts] = [Role.Administrator, Role.Manager, Role.Analyst, Role.Editor, Role.Organiser],
        [Permission.RunProcesses] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.DecideProposals] = [Role.Administrator, Role.Steward],
        [Permission.KeepMetamodel] = [Role.Administrator, Role.Steward],
        [Permission.KeepTerritory] = [Role.Administrator],
        [Permission.EditTownModel] = [Role.Coordinator],
        [Permission.AgreeTownModels] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.FileAmendments] = [Role.Coordinator],
        [Permission.DecideAmendments] = [Role.Administrator, Role.Manager, Role.Analyst],
        [Permission.TakePart] = [.. Role.OfOffice, .. Role.OfMunicipality],
        [Permission.RunConference] = [Role.Administrator, Role.Manager, Role.Organiser],
        [Permission.NoteKeyIdeas] = [Role.Administrator, Role.Manager, Role.Organiser, Role.Rapporteur, Role.Editor, Role.Analyst],
        [Permission.ApproveKeyIdeas] = [Role.Administrator, Role.Manager, Role.Organiser, Role.Editor],
        [Permission.MakeOfKeyIdeas] = [Role.Administrator, Role.Manager, Role.Organiser, Role.Analyst],
        [Permission.KeepAccount] = [.. Role.OfOffice, .. Role.OfMunicipality],
        [Permission.AnswerQuestionnaire] = [Role.Coordinator, Role.Respondent],
        [Permission.SignResponse] = [Role.Coordinator],
        [Permission.ManagePeople] = [Role.Administrator, Role.Manager],
        [Permission.MakeAdministrators] = [Role.Administrator],
        [Permission.InviteColleagues] = [Role.Coordinator],
        [Permission.ReadMail] = [Role.Administrator, Role.Manager],
        [Permission.ReadAudit] = [Role.Administrator, Role.Manager],
    };

    private static readonly Dictionary<string, HashSet<string>> Permissions =
        Role.OfOffice.Concat(Role.OfMunicipality).ToDictionary(role => role, role => Permission.All.Where(permission => Roles[permission].Contains(role)).ToHashSet());

    /// <returns>The permissions of a role; none for a role that is not known.</returns>
    public static IReadOnlySet<string> Of(string role) => Permissions.GetValueOrDefault(role, Nothing);

    private static readonly HashSet<string> Nothing = [];
}
