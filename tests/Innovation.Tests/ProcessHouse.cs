using System.Text;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Gates;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Imports;
using Talaia.Territory.Imports;
using Talaia.Territory.People;
using Talaia.TestKit;

namespace Talaia.Innovation.Tests;

/// <summary>
/// A house with twelve municipalities, a small metamodel and the wave 2026-2, in which ten of them called cybersecurity serious. The analyst and two stewards
/// are of the office; each municipality has a coordinator and a respondent.
/// </summary>
internal static class ProcessHouse
{
    public const int Year = 2026;
    public const string Wave = "2026-2";
    public const string Need = "ET.1";
    public const string Gate = "tria";
    public const string Analyst = "00000000-0000-7000-8000-000000000001";
    public const string Steward = "00000000-0000-7000-8000-000000000002";

    public static IReadOnlyList<string> Codes { get; } = [.. Enumerable.Range(1, 12).Select(i => $"{80_000 + i:000000}")];

    /// <summary>Understand → ideas → gate → pilot → learn, and out.</summary>
    public static Methodology Method { get; } = new(
        "prova", "1", Text("Mètode de prova"), Text("Resum"), "Nosaltres", "EUPL-1.2",
        [new("office", Text("Oficina")), new("sponsor", Text("Municipi")), new("participant", Text("Participant"))],
        [],
        [
            Phase("entendre", ["idear"], null, Activity("join", "sponsor"), Activity("discussion", "office")),
            Phase("idear", [], new Gate("tria", Text("Quines idees provem?"), ["sponsor", "office"], 3, "approval", 1,
                new Dictionary<string, string?> { ["go"] = "provar", ["change"] = "entendre", ["stop"] = null }), Activity("ideas", "participant", "office")),
            Phase("provar", ["aprendre"], null, Activity("pilot", "office"), Activity("readings", "office", "sponsor")),
            Phase("aprendre", [], null, Activity("result", "office")),
        ]);

    public static string Coordinator(int town) => $"00000000-0000-7000-8000-000001{Codes[town]}";

    public static string Respondent(int town) => $"00000000-0000-7000-8000-000002{Codes[town]}";

    public static async Task<TestHouse> WithNeedsAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Territory(), "test"));
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(Lines(
            [MetamodelFile.Columns, Element("ET", "1", "", "area"), Element("ET.1", "2", "ET", "challenge"), Element("ET.1.1", "3", "ET.1", "need"), Element("ET.2", "2", "ET", "challenge")]), "Prova", false, "test"));
        await AddPeopleAsync(house);
        await AnswerAsync(house);
        return house;
    }

    /// <summary>The process is open and in its phase for ideas; the first four municipalities have joined.</summary>
    public static async Task<(TestHouse House, string Challenge)> WithProcessAsync(Engine engine)
    {
        var house = await WithNeedsAsync(engine);
        var challenge = await OpenAsync(house);
        for (var town = 0; town < 4; town++)
            await JoinAsync(house, challenge, town);
        await house.UseAsync<AdvancePhase>(advance => advance.RunAsync(Year, "idear", Analyst));
        return (house, challenge);
    }

    /// <summary>The same with two ideas and the voting open. The census: three of the office and four coordinators.</summary>
    public static async Task<(TestHouse House, string Challenge, string First, string Second)> WithGateAsync(Engine engine)
    {
        var (house, challenge) = await WithProcessAsync(engine);
        var first = await PostAsync(house, challenge, "Taller comarcal", Respondent(0));
        var second = await PostAsync(house, challenge, "Còpies compartides", Coordinator(1));
        await house.UseAsync<OpenGate, string>(open => open.RunAsync(Year, [first, second], Analyst));
        return (house, challenge, first, second);
    }

    public static Task<string> OpenAsync(TestHouse house, int year = Year, Methodology? method = null) => house.UseAsync<OpenProcess, string>(open => open.RunAsync(
        new NewProcess(year, method ?? Method, [new PhaseDue("idear", new DateOnly(2026, 12, 1))],
            new NewChallenge(Text($"Com podem protegir-nos plegats el {year}?"), Text("Municipis petits"), [(Wave, Need)], [new Ref("trend", "copies")])), Analyst));

    public static Task JoinAsync(TestHouse house, string challenge, int town, SponsorRole role = SponsorRole.Adherent) =>
        house.UseAsync<JoinChallenge>(join => join.RunAsync(challenge, role, Coordinator(town)));

    public static Task<string> PostAsync(TestHouse house, string challenge, string title, string by) =>
        house.UseAsync<PostIdea, string>(post => post.RunAsync(challenge, new NewIdea(title, "Faríem això.", "ca"), by));

    public static Task<string> VoteAsync(TestHouse house, string by, params string[] ideas) =>
        house.UseAsync<CastBallot, string>(cast => cast.RunAsync(Year, Gate, ideas, by));

    public static async Task<string?> CodeOfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleException refused)
        {
            return refused.Code;
        }
    }

    public static LocalizedText Text(string ca) => new(ca: ca);

    private static Phase Phase(string id, string[] next, Gate? gate, params Activity[] activities) => new(id, Text(id), Text("Per a què"), PhaseShape.Divergent, next, activities, gate);

    private static Activity Activity(string tool, params string[] roles) => new(tool, tool, Text(tool), Text(""), [], [], roles);

    private static string Element(string code, string level, string parent, string type) => $"{code},{level},{parent},{type},{code}{new string(',', 16)}";

    private static async Task AddPeopleAsync(TestHouse house)
    {
        List<NewPerson> people =
        [
            New(Analyst, "Aina Prova", Role.Analyst), New(Steward, "Sergi Prova", Role.Steward), new("steward2@prova.example", "Sara Prova", Role.Steward),
            .. Codes.Index().Select(code => New(Coordinator(code.Index), $"Coordinació {code.Item}", Role.Coordinator, code.Item)),
            .. Codes.Index().Select(code => New(Respondent(code.Index), $"Resposta {code.Item}", Role.Respondent, code.Item)),
        ];
        await house.UseAsync<AddPerson>(async add =>
        {
            foreach (var person in people)
                await add.RunAsync(person, "test");
        });
    }

    private static NewPerson New(string actor, string name, string role, string? codi6 = null) => new($"{actor}@prova.example", name, role, codi6, Id: Guid.Parse(actor));

    private static async Task AnswerAsync(TestHouse house)
    {
        var now = house.Clock.GetUtcNow();
        await house.UseAsync<OpenWave>(open => open.RunAsync(new OpeningWave(Period.Parse(Wave), Text("Onada"), now, now.AddDays(7)), "test"));
        foreach (var (place, code) in Codes.Index())
        {
            var answers = new Dictionary<string, AnswerValue?>
            {
                ["/ET/ET.1/seriousness"] = AnswerValue.Of(place < 10 ? "3" : "1"),
                ["/ET/ET.2/seriousness"] = AnswerValue.Of(place < 2 ? "2" : "0"),
            };
            await house.UseAsync<SaveAnswers>(save => save.RunAsync(Wave, code, answers, "k", "test"));
            await house.UseAsync<SendResponse>(send => send.RunAsync(Wave, code, "test"));
        }
    }

    private static TerritoryFiles Territory() => new(
        new TerritoryFile("municipis.csv", Lines(
        [
            "codi6,codi_ine5,codi_ens10,nom,nom_index,codi_comarca,codi_provincia,provincia,poblacio_2024,superficie_km2,cap_municipi,lat,lon",
            .. Codes.Select((code, i) => $"{code},{code[..5]},{code[..5]}00000,Vila {i},Vila {i},01,08,Barcelona,300,1,Vila {i},41.5,1.9"),
        ])),
        new TerritoryFile("comarques.csv", Lines(["codi_comarca,nom,nom_amb_article,tipus,capital,organ_comarcal", "01,Alt Camp,l'Alt Camp,comarca,Valls,Consell"])));

    private static MemoryStream Lines(IEnumerable<string> lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
