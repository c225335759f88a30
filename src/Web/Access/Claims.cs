using System.Security.Claims;
using Talaia.Access.Sessions;
using Talaia.Consultation.Invitations;
using Talaia.Kernel.Access;
using Talaia.Territory.People;

namespace Talaia.Web.Access;

/// <summary>Who somebody is while signed in: by an account, or by a municipality's personal link to one wave.</summary>
internal static class Claims
{
    /// <summary>Code of the municipality that the person answers for.</summary>
    public const string Municipality = "talaia:municipality";

    /// <summary>The only wave that a personal link opens.</summary>
    public const string Wave = "talaia:wave";

    /// <summary>The personal link by which somebody came in; it is asked at each request whether it still opens.</summary>
    public const string Link = "talaia:link";

    /// <summary>The delegation that a personal link opens.</summary>
    public const string Delegation = "talaia:delegation";

    /// <summary>A section of the questionnaire that was handed to the person; none where all are theirs.</summary>
    public const string Section = "talaia:section";

    /// <summary>The account of the office that answers in place of the municipality; it stays signed in beside.</summary>
    public const string Behalf = "talaia:behalf";

    /// <summary>The session of the account that is signed in.</summary>
    public const string Session = "talaia:session";

    public static ClaimsPrincipal Of(LiveSession session)
    {
        var person = session.Person;
        var identity = New(person.Id.ToString(), person.Name, person.Role);
        if (person.Codi6 is not null)
            identity.AddClaim(new Claim(Municipality, person.Codi6));
        identity.AddClaim(new Claim(Session, session.Id.ToString()));
        return new ClaimsPrincipal(identity);
    }

    /// <param name="name">The town's, by which the page greets.</param>
    public static ClaimsPrincipal OfLink(Invitation invitation, string name)
    {
        var handed = invitation.Delegation;
        var identity = New(handed is null ? $"link:{invitation.Codi6}" : $"delegation:{handed.Id}", name, Role.Respondent);
        identity.AddClaim(new Claim(Municipality, invitation.Codi6));
        identity.AddClaim(new Claim(Wave, invitation.WaveKey));
        identity.AddClaim(new Claim(Link, invitation.LinkId.ToString()));
        if (handed is not null)
        {
            identity.AddClaim(new Claim(Delegation, handed.Id.ToString()));
            identity.AddClaims(handed.Sections.Select(section => new Claim(Section, section)));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>Somebody of the office who answers one wave as a municipality does, in their own name.</summary>
    public static ClaimsPrincipal OnBehalf(string account, string codi6, string name, string wave)
    {
        var identity = New(account, name, Role.Respondent);
        identity.AddClaim(new Claim(Municipality, codi6));
        identity.AddClaim(new Claim(Wave, wave));
        identity.AddClaim(new Claim(Behalf, account));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>What the person may do: all that their role may; with a personal link only to answer, and to sign where it opens the whole; a stranger nothing.</summary>
    public static IReadOnlySet<string> Permissions(this ClaimsPrincipal person) =>
        person.DelegationId() is not null ? OfDelegations : person.HasClaim(claim => claim.Type == Wave) ? OfLinks : RolePermissions.Of(person.FindFirstValue(ClaimTypes.Role) ?? "");

    private static readonly HashSet<string> OfLinks = [Permission.AnswerQuestionnaire, Permission.SignResponse];
    private static readonly HashSet<string> OfDelegations = [Permission.AnswerQuestionnaire];

    /// <summary>Says to the house who acts in this request.</summary>
    public static void Enter(this Acting acting, ClaimsPrincipal person) => acting.Enter(person.Permissions(), person.MunicipalityCode(), person.Sections());

    /// <summary>The sections that were handed to the person; null where all are theirs.</summary>
    public static IReadOnlySet<string>? Sections(this ClaimsPrincipal person) =>
        person.DelegationId() is null ? null : person.FindAll(Section).Select(claim => claim.Value).ToHashSet();

    public static Guid? DelegationId(this ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(Delegation), out var id) ? id : null;

    /// <summary>The account or link that acts, as the audit log names it.</summary>
    public static string Actor(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "anonymous";

    /// <summary>The signed-in person's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody with an account is signed in; endpoints ask for <see cref="Permission.KeepAccount"/> first.</exception>
    public static Guid PersonId(this ClaimsPrincipal person) => Id(person, ClaimTypes.NameIdentifier);

    /// <summary>The session in which the person acts.</summary>
    /// <inheritdoc cref="PersonId"/>
    public static Guid SessionId(this ClaimsPrincipal person) => Id(person, Session);

    public static string? MunicipalityCode(this ClaimsPrincipal person) => person.FindFirstValue(Municipality);

    public static bool IsOfOffice(this ClaimsPrincipal person) => Role.OfOffice.Any(person.IsInRole);

    /// <summary>The account that reads the page; null for strangers and personal links, who take part in nothing.</summary>
    public static string? Account(this ClaimsPrincipal person) =>
        person.Identity?.IsAuthenticated == true && person.FindFirstValue(Wave) is null ? person.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    public static bool May(this ClaimsPrincipal person, string permission) => person.Permissions().Contains(permission);

    /// <summary>Whether this person answers for this municipality in this wave.</summary>
    public static bool AnswersFor(this ClaimsPrincipal person, string codi6, string wave) =>
        person.MunicipalityCode() == codi6
        && (person.FindFirstValue(Wave) is null || person.FindFirstValue(Wave) == wave)
        && (person.IsInRole(Role.Coordinator) || person.IsInRole(Role.Respondent));

    private static Guid Id(ClaimsPrincipal person, string claim) =>
        Guid.TryParse(person.FindFirstValue(claim), out var id) ? id : throw new InvalidOperationException("Nobody with an account is signed in.");

    private static ClaimsIdentity New(string key, string name, string role) => new(
        [new Claim(ClaimTypes.NameIdentifier, key), new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role)],
        "talaia");
}
