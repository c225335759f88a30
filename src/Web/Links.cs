using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;

namespace Talaia.Web;

/// <summary>Every address of the site, in one language. Views never write an address as a string.</summary>
public sealed partial class Links(Language language)
{
    private readonly string _root = "/" + language.Code;

    public string Home() => $"{_root}/";

    public string Accessibility() => $"{_root}/accessibilitat";

    public string LegalNotice() => $"{_root}/avis-legal";

    public string Privacy() => $"{_root}/privacitat";

    /// <summary>What the site leaves in the reader's browser.</summary>
    public string Cookies() => $"{_root}/galetes";

    public string Search(string query = "") => $"{_root}/cerca{query}";

    public string SearchSource() => $"{_root}/cerca.json";

    /// <summary>Every part of the pages in all its states.</summary>
    public string Style(string query = "") => $"{_root}/estil{query}";

    public string SignIn() => $"{_root}/entreu";

    /// <summary>Where a link is asked for by mail.</summary>
    public string AskSignInLink() => $"{_root}/entreu/enllac";

    /// <summary>Where a link that came by mail leads.</summary>
    public string UseSignInLink(string token) => $"{_root}/entreu/enllac/{token}";

    public string SignInCode() => $"{_root}/entreu/codi";

    public string SignInPasskey() => $"{_root}/entreu/clau";

    public string SignInPasskeyOptions() => $"{_root}/entreu/clau/opcions";

    /// <summary>To a provider elsewhere, to enter by it.</summary>
    public string ByProvider(string provider) => $"{_root}/entreu/extern/{provider}";

    /// <summary>Where one arrives from a provider.</summary>
    public string ProviderArrival() => $"{_root}/entreu/extern";

    public string ProviderRefused(string provider, string reason) => $"{_root}/entreu/extern/{provider}/no/{reason}";

    public string OwnAccount(string part = "") => $"{_root}/compte{(part.Length == 0 ? "" : "#")}{part}";

    public string OwnLanguage() => $"{_root}/compte/llengua";

    public string OwnPassword() => $"{_root}/compte/contrasenya";

    public string AddPasskey() => $"{_root}/compte/claus";

    public string AddPasskeyOptions() => $"{_root}/compte/claus/opcions";

    public string RenamePasskey(string id) => $"{_root}/compte/claus/{id}/nom";

    public string RemovePasskey(string id) => $"{_root}/compte/claus/{id}/elimina";

    public string SecondFactor() => $"{_root}/compte/codis";

    public string RemoveSecondFactor() => $"{_root}/compte/codis/elimina";

    /// <summary>Where an identity from a provider is looked at and bound.</summary>
    public string OwnProvider() => $"{_root}/compte/extern";

    public string BindProvider(string provider) => $"{_root}/compte/extern/{provider}";

    public string UnbindProvider(string provider) => $"{_root}/compte/extern/{provider}/elimina";

    public string EndSession(string id) => $"{_root}/compte/sessions/{id}/tanca";

    public string EndSessions() => $"{_root}/compte/sessions/tanca";

    public string SignOut() => $"{_root}/sortiu";

    public string Municipalities(string query = "") => $"{_root}/municipis{query}";

    public string Municipality(string codi6) => $"{_root}/municipis/{codi6}";

    public string TownPuzzle(string codi6) => $"{_root}/municipis/{codi6}/puzle";

    public string Needs(string? wave = null) => wave is null ? $"{_root}/necessitats" : $"{_root}/necessitats/{wave}";

    public string Need(string wave, string element) => $"{_root}/necessitats/{wave}/{element}";

    public string Solutions(string query = "") => $"{_root}/solucions{query}";

    /// <summary>A solution in the list of all.</summary>
    public string Solution(string code) => $"{_root}/solucions#{Uri.EscapeDataString(code)}";

    public string Trends() => $"{_root}/tendencies";

    public string Trend(string slug) => $"{_root}/tendencies/{slug}";

    public string Reports() => $"{_root}/informes";

    public string Report(Period period) => $"{_root}/informes/{period}";

    public string ReportPdf(Period period) => $"{_root}/informes/{period}.pdf";

    public string Processes() => $"{_root}/innovacio";

    public string Process(int year) => $"{_root}/innovacio/{year}";

    public string Challenge(string slug) => $"{_root}/innovacio/reptes/{slug}";

    public string JoinChallenge(string slug) => $"{_root}/innovacio/reptes/{slug}/adhesio";

    public string PostIdea(string challenge) => $"{_root}/innovacio/reptes/{challenge}/idees";

    public string Idea(string slug) => $"{_root}/innovacio/idees/{slug}";

    public string SupportIdea(string slug, bool withdraw = false) => $"{_root}/innovacio/idees/{slug}/{(withdraw ? "sense-suport" : "suport")}";

    public string CommentIdea(string slug) => $"{_root}/innovacio/idees/{slug}/comentaris";

    public string Gate(int year, string gate) => $"{_root}/innovacio/{year}/portes/{gate}";

    public string Ballots(int year, string gate) => $"{_root}/innovacio/{year}/portes/{gate}/paperetes.json";

    public string Pilot(string slug) => $"{_root}/innovacio/pilots/{slug}";

    public string RecordReading(string slug) => $"{_root}/innovacio/pilots/{slug}/lectures";

    public string OfficeProcesses(string? wave = null) => $"{_root}/oficina/innovacio" + (wave is null ? "" : $"?onada={wave}");

    public string OpenProcess(string wave, string element) => $"{_root}/oficina/innovacio/obre/{wave}/{element}";

    public string OfficeProcess(int year) => $"{_root}/oficina/innovacio/{year}";

    public string AdvancePhase(int year) => $"{_root}/oficina/innovacio/{year}/fase";

    public string OpenGate(int year) => $"{_root}/oficina/innovacio/{year}/portes";

    public string CloseGate(int year, string gate) => $"{_root}/oficina/innovacio/{year}/portes/{gate}/tanca";

    public string DecideGate(int year, string gate) => $"{_root}/oficina/innovacio/{year}/portes/{gate}/decisio";

    public string StartPilot(string idea) => $"{_root}/oficina/innovacio/idees/{idea}/pilot";

    public string ClosePilot(string slug) => $"{_root}/oficina/innovacio/pilots/{slug}/resultat";

    public string Methodologies() => $"{_root}/metodologies";

    public string Methodology(string id) => $"{_root}/metodologies/{id}";

    public string Conferences() => $"{_root}/conferencia";

    public string Conference(int year, string query = "") => $"{_root}/conferencia/{year}{query}";

    public string Session(int year, string code) => $"{_root}/conferencia/{year}/sessions/{code}";

    public string Registration(int year) => $"{_root}/conferencia/{year}/inscripcio";

    public string OwnRegistration(int year, string token) => $"{_root}/conferencia/{year}/inscripcio/{token}";

    public string CancelRegistration(int year, string token) => $"{_root}/conferencia/{year}/inscripcio/{token}/anulla";

    public string Synthesis(int year) => $"{_root}/conferencia/{year}/sintesi";

    public string KeyIdea(int year, int number) => $"{_root}/conferencia/{year}/idees/{number}";

    public string ConferenceCalendar(int year) => $"{_root}/conferencia/{year}/agenda.ics";

    public string ConferenceSchedule(int year) => $"{_root}/conferencia/{year}/schedule.xml";

    public string PersonalLink(string token) => $"{_root}/q/{token}";

    public string Decline(string token) => $"{_root}/baixa/{token}";

    public string Office() => $"{_root}/oficina";

    public string Year(int year) => $"{_root}/oficina/any/{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    public string Audit(string query = "") => $"{_root}/oficina/registre{query}";

    public string VerifyAudit() => $"{_root}/oficina/registre/comprova";

    public string ProcessingRegister() => $"{_root}/tractaments";

    public string RetentionTimes() => $"{_root}/oficina/tractaments";

    public string ChangeRetention(string name) => $"{_root}/oficina/tractaments/{name}";

    public string OwnData() => $"{_root}/compte/dades";

    public string OwnDataFile() => $"{_root}/compte/dades/talaia.json";

    public string EraseOwnData() => $"{_root}/compte/dades/suprimeix";

    /// <summary>Where the letter of an invitation leads.</summary>
    public string Invitation(string token) => $"{_root}/convit/{token}";

    public string Colleagues() => $"{_root}/compte/collegues";

    public string RemoveColleague(Guid person) => $"{_root}/compte/collegues/{person}/elimina";

    public string ResendColleague(Guid invitation) => $"{_root}/compte/collegues/convits/{invitation}/torna";

    public string WithdrawColleague(Guid invitation) => $"{_root}/compte/collegues/convits/{invitation}/retira";

    public string OwnPuzzle() => $"{_root}/compte/puzle";

    /// <summary>The states of an area's pieces, to be saved together.</summary>
    public string OwnPieces(string? area = null) => $"{_root}/compte/puzle/estats" + (area is null ? "" : $"?area={area}");

    public string OwnPiece(string code) => $"{_root}/compte/puzle/peces/{code}";

    public string OwnRoadmap() => $"{_root}/compte/puzle/ruta";

    public string OfferModel() => $"{_root}/compte/puzle/proposta";

    public string AssessMaturity() => $"{_root}/compte/puzle/maduresa";

    public string OwnAmendments(string? value = null) => $"{_root}/compte/esmenes" + (value is null ? "" : $"?valor={Uri.EscapeDataString(value)}");

    public string OfficePuzzles() => $"{_root}/oficina/puzles";

    public string OfficePuzzle(string codi6) => $"{_root}/oficina/puzles/{codi6}";

    public string AgreeModel(string codi6) => $"{_root}/oficina/puzles/{codi6}/acord";

    public string ImportMaturity() => $"{_root}/oficina/puzles/maduresa";

    public string OfficeAmendments() => $"{_root}/oficina/esmenes";

    public string DecideAmendment(Guid id) => $"{_root}/oficina/esmenes/{id}/decideix";

    public string People(string query = "") => $"{_root}/oficina/persones{query}";

    public string InvitePerson() => $"{_root}/oficina/persones/convida";

    public string ResendInvitation(Guid invitation) => $"{_root}/oficina/persones/convits/{invitation}/torna";

    public string WithdrawInvitation(Guid invitation) => $"{_root}/oficina/persones/convits/{invitation}/retira";

    public string Person(Guid person) => $"{_root}/oficina/persones/{person}";

    public string ChangeRole(Guid person) => $"{_root}/oficina/persones/{person}/funcio";

    public string RenamePerson(Guid person) => $"{_root}/oficina/persones/{person}/nom";

    public string EndPersonSessions(Guid person) => $"{_root}/oficina/persones/{person}/sessions";

    public string LockPerson(Guid person) => $"{_root}/oficina/persones/{person}/tanca";

    public string UnlockPerson(Guid person) => $"{_root}/oficina/persones/{person}/obre";

    public string ErasePerson(Guid person) => $"{_root}/oficina/persones/{person}/suprimeix";

    public string JobEvents(Guid job) => $"{_root}/oficina/feines/{job}/progres";

    public string Signals(string query = "") => $"{_root}/oficina/prospectiva{query}";

    public string Signal(string key) => $"{_root}/oficina/prospectiva/senyals/{key}";

    public string TriageSignals() => $"{_root}/oficina/prospectiva/triatge";

    public string Sources() => $"{_root}/oficina/prospectiva/fonts";

    public string FetchSource(string key) => $"{_root}/oficina/prospectiva/fonts/{key}/baixa";

    public string Terms(Period period) => $"{_root}/oficina/prospectiva/termes/{period}";

    public string Term(Period period, string term) => $"{_root}/oficina/prospectiva/termes/{period}/{Uri.EscapeDataString(term)}";

    public string OfficeTrends() => $"{_root}/oficina/tendencies";

    public string OfficeTrend(string slug) => $"{_root}/oficina/tendencies/{slug}";

    public string PublishTrend(string slug) => $"{_root}/oficina/tendencies/{slug}/publica";

    public string Languages() => $"{_root}/oficina/llengues";

    public string ReviewText() => $"{_root}/oficina/llengues/revisa";

    public string TranslateChallenge(string slug) => $"{_root}/oficina/llengues/reptes/{slug}";

    /// <summary>Keeps this language as the reader's choice, then goes back.</summary>
    public string ChooseLanguage(string back) => $"{_root}/llengua?torna={Uri.EscapeDataString(back)}";

    public string OfficeConferences() => $"{_root}/oficina/conferencia";

    public string OfficeConference(int year) => $"{_root}/oficina/conferencia/{year}";

    public string PublishConference(int year) => $"{_root}/oficina/conferencia/{year}/publica";

    public string Registrations(int year) => $"{_root}/oficina/conferencia/{year}/inscripcions";

    public string ImportSchedule(int year) => $"{_root}/oficina/conferencia/{year}/programa";

    public string EditConference(int year) => $"{_root}/oficina/conferencia/{year}/edita";

    public string NewSession(int year) => $"{_root}/oficina/conferencia/{year}/sessions/nova";

    public string OfficeSession(int year, string code) => $"{_root}/oficina/conferencia/{year}/sessions/{code}";

    public string NoteKeyIdea(int year, string session) => $"{_root}/oficina/conferencia/{year}/apunta/{session}";

    public string OfficeKeyIdea(int year, int number) => $"{_root}/oficina/conferencia/{year}/idees/{number}";

    public string DecideKeyIdea(int year, int number) => $"{_root}/oficina/conferencia/{year}/idees/{number}/decideix";

    public string ChallengeOfKeyIdea(int year, int number) => $"{_root}/oficina/conferencia/{year}/idees/{number}/repte";

    public string MakeOfKeyIdea(int year, int number) => $"{_root}/oficina/conferencia/{year}/idees/{number}/fes";

    public string Mail() => $"{_root}/oficina/correu";

    public string TryLetterAgain(Guid id) => $"{_root}/oficina/correu/{id}/torna";

    public string FiledLetter(string name) => $"{_root}/oficina/correu/carpeta/{name}";

    public string FiledLetterPage(string name) => $"{_root}/oficina/correu/carpeta/{name}/pagina";

    public string MailSamples(string query = "") => $"{_root}/oficina/correu/mostres{query}";

    public string MailSample(string template, string language) => MailSamples($"?carta={template}&llengua={language}");

    public string MailSamplePage(string template, string language) => $"{_root}/oficina/correu/mostres/{template}/{language}";

    public string OfficeReports() => $"{_root}/oficina/informes";

    public string OfficeReport(Period period) => $"{_root}/oficina/informes/{period}";

    public string PublishReport(Period period) => $"{_root}/oficina/informes/{period}/publica";

    public static string Answers(string wave, string codi6) => $"/api/v1/waves/{wave}/responses/{codi6}/answers";
}
