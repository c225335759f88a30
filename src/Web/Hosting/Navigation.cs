using System.Security.Claims;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Ui;

namespace Talaia.Web.Hosting;

/// <summary>The two navigations, of the public site and of the office, and who goes where after signing in.</summary>
internal static class Navigation
{
    public static List<Place> Of(HttpContext context, Say say, Links to, bool isOffice)
    {
        (string Text, string Href)[] places = isOffice
            ?
            [
                (say["hosting.nav.metamodel"], to.Metamodel()), (say["hosting.nav.puzzles"], to.OfficePuzzles()), (say["hosting.nav.consultation"], to.Waves()), (say["hosting.nav.foresight"], to.Signals()),
                (say["hosting.nav.trends"], to.OfficeTrends()), (say["hosting.nav.reports"], to.OfficeReports()),
                (say["hosting.nav.innovation"], to.OfficeProcesses()),
                (say["hosting.nav.conference"], to.OfficeConferences()),
            ]
            :
            [
                (say["hosting.nav.municipalities"], to.Municipalities()), (say["hosting.nav.metamodel"], to.Metamodel()), (say["hosting.nav.needs"], to.Needs()),
                (say["hosting.nav.trends"], to.Trends()), (say["hosting.nav.reports"], to.Reports()), (say["hosting.nav.innovation"], to.Processes()),
                (say["hosting.nav.conference"], to.Conferences()),
            ];
        var path = context.Request.Path.Value ?? "";
        return [.. places.Select(place => new Place(place.Text, place.Href, path.StartsWith(place.Href.TrimEnd('/'), StringComparison.Ordinal)))];
    }

    /// <summary>The rooms stand in the head; here stands what is read seldom, and the office's own housekeeping for who may do it.</summary>
    public static List<Place> OfFooter(ClaimsPrincipal person, Say say, Links to) =>
    [
        .. person.May(Permission.ManagePeople) ? [new Place(say["people.title"], to.People()), new Place(say["personaldata.retention"], to.RetentionTimes())] : Array.Empty<Place>(),
        .. person.May(Permission.ReadMail) ? [new Place(say["hosting.nav.mail"], to.Mail())] : Array.Empty<Place>(),
        .. person.May(Permission.ReadAudit) ? [new Place(say["hosting.nav.audit"], to.Audit())] : Array.Empty<Place>(),
        .. person.May(Permission.EnterOffice) ? [new Place(say["hosting.nav.languages"], to.Languages())] : Array.Empty<Place>(),
        new(say["hosting.nav.solutions"], to.Solutions()),
        new(say["hosting.nav.metamodel"], to.Metamodel()),
        new(say["hosting.nav.reports"], to.Reports()),
        new(say["statements.accessibility.title"], to.Accessibility()),
        new(say["statements.legal.title"], to.LegalNotice()),
        new(say["statements.privacy.title"], to.Privacy()),
        new(say["statements.cookies.title"], to.Cookies()),
        new(say["personaldata.register.short"], to.ProcessingRegister()),
        .. person.MunicipalityCode() is not null && person.May(Permission.KeepAccount) ? [new Place(say["townmodels.own"], to.OwnPuzzle())] : Array.Empty<Place>(),
        .. person.HasClaim(claim => claim.Type == Claims.Session) ? [new Place(say["access.account"], to.OwnAccount())] : Array.Empty<Place>(),
    ];

    /// <summary>Where a signed-in person belongs: the office, the questionnaire of a personal link, or the own town.</summary>
    public static string OwnPage(ClaimsPrincipal person, Links to) =>
        person.FindFirstValue(Claims.Wave) is { } wave ? to.Questionnaire(wave)
        : person.MunicipalityCode() is { } codi6 ? to.Municipality(codi6)
        : to.Office();
}
