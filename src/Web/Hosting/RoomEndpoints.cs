using Microsoft.AspNetCore.Antiforgery;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Web.Access;
using Talaia.Web.Access.External;
using Talaia.Web.Audit;
using Talaia.Web.Conference;
using Talaia.Web.Consultation;
using Talaia.Web.Discovery;
using Talaia.Web.Foresight;
using Talaia.Web.FormEditor;
using Talaia.Web.Home;
using Talaia.Web.Innovation;
using Talaia.Web.Jobs;
using Talaia.Web.Languages;
using Talaia.Web.Mail;
using Talaia.Web.Metamodel;
using Talaia.Web.People;
using Talaia.Web.PersonalData;
using Talaia.Web.Reports;
using Talaia.Web.Search;
using Talaia.Web.Questionnaires;
using Talaia.Web.Statements;
using Talaia.Web.Style;
using Talaia.Web.Territory;
using Talaia.Web.Themes;
using Talaia.Web.TownModels;
using Talaia.Web.Year;

namespace Talaia.Web.Hosting;

/// <summary>All endpoints, a room each. Nobody enters without signing in unless the endpoint says so.</summary>
internal static class RoomEndpoints
{
    public static void MapRooms(this IEndpointRouteBuilder site)
    {
        var rooms = new RoomRoutes(site);
        Map(rooms);
        site.DataSources.Add(new MadeEndpoints(rooms.DataSources));
    }

    private static void Map(RoomRoutes app)
    {
        app.MapGet("/", ToOwnLanguage).AllowAnonymous();
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (TalaiaDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();

        DiscoveryEndpoints.Map(app);

        // Every form that is posted brings its token, also where the endpoint reads the form by itself.
        var site = app.MapGroup("/{lang:regex(^(ca|es|en|oc)$)}").WithMetadata(new RequireAntiforgeryTokenAttribute());
        SignInEndpoints.Map(site);
        OwnAccountEndpoints.Map(site);
        InvitationEndpoints.Map(site);
        ColleaguesEndpoints.Map(site);
        HomeEndpoints.Map(site);
        LanguageChoiceEndpoints.Map(site);
        MunicipalityEndpoints.Map(site);
        PublicPuzzleEndpoints.Map(site);
        OwnPuzzleEndpoints.Map(site);
        MetamodelEndpoints.Map(site);
        SuggestionEndpoints.Map(site);
        QualityEndpoints.Map(site);
        SolutionEndpoints.Map(site);
        NeedEndpoints.Map(site);
        AnsweringEndpoints.Map(site);
        TeamEndpoints.Map(site);
        TrendEndpoints.Map(site);
        ReportEndpoints.Map(site);
        MethodologyEndpoints.Map(site);
        StatementEndpoints.Map(site);
        SearchEndpoints.Map(site);
        StyleEndpoints.Map(site);
        ProposalEndpoints.Map(site);
        ProposalWritingEndpoints.Map(site);
        ReleaseEndpoints.Map(site);
        ProcessEndpoints.Map(site);
        ChallengeEndpoints.Map(site);
        IdeaEndpoints.Map(site);
        GateEndpoints.Map(site);
        PilotEndpoints.Map(site);
        ConferenceEndpoints.Map(site);
        RegistrationEndpoints.Map(site);
        DeclineEndpoints.Map(site);

        var office = site.MapGroup("/oficina").RequireAuthorization(Permission.EnterOffice);
        YearEndpoints.Map(office);
        ProcessingEndpoints.Map(site, office);
        OwnDataEndpoints.Map(site);
        OfficeMetamodelEndpoints.Map(office);
        OfficePuzzleEndpoints.Map(office);
        RuleEndpoints.Map(site, office);
        OfficeSolutionEndpoints.Map(office);
        AmendmentEndpoints.Map(site, office);
        OfficePeopleEndpoints.Map(office);
        AuditEndpoints.Map(office);
        JobEndpoints.Map(office);
        OfficeFormEndpoints.Map(office);
        GenerateEndpoints.Map(office);
        FormEditorEndpoints.Map(office);
        QuestionBankEndpoints.Map(office);
        WaveEndpoints.Map(office);
        WaveTownEndpoints.Map(office);
        ExportEndpoints.Map(office);
        ResultsEndpoints.Map(office);
        ThemeEndpoints.Map(office);
        TownListEndpoints.Map(office);
        SignalEndpoints.Map(office);
        SourceEndpoints.Map(office);
        TermEndpoints.Map(office);
        OfficeTrendEndpoints.Map(office);
        OfficeReportEndpoints.Map(office);
        OfficeProcessEndpoints.Map(office);
        OfficeGateEndpoints.Map(office);
        OfficePilotEndpoints.Map(office);
        OfficeConferenceEndpoints.Map(office);
        OfficeEditionEndpoints.Map(office);
        OfficeSessionEndpoints.Map(office);
        OfficeKeyIdeaEndpoints.Map(office);
        ChallengeOfIdeaEndpoints.Map(office);
        LanguagesEndpoints.Map(office);
        OfficeMailEndpoints.Map(office);
        MailSampleEndpoints.Map(office);

        ValidEndpoints.Map(app);
        AnswersApi.Map(app.MapGroup("/api/v1"));
        app.MapFallback("{*path}", ToOwnLanguage).AllowAnonymous();
    }

    private static IResult ToOwnLanguage(HttpContext context, EndpointDataSource endpoints) => LanguagelessAddress.Answer(context, endpoints);
}
