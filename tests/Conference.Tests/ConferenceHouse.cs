using System.Text;
using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Sessions;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Imports;
using Talaia.TestKit;
using Talaia.Territory.Imports;

namespace Talaia.Conference.Tests;

/// <summary>A house with two municipalities (080001, 080002), a small metamodel, the published trend `bessons-digitals` and the conference of 2026, open for registration.</summary>
internal static class ConferenceHouse
{
    public const int Year = 2026;
    public const string Trend = "bessons-digitals";

    /// <summary>9:00 in Catalonia on the day of the conference.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 12, 10, 8, 0, 0, TimeSpan.Zero);

    public static EditionPlan Plan { get; } = new(
        new LocalizedText(ca: "Conferència 2026", en: "Conference 2026"), new LocalizedText(ca: "Un dia per compartir."), new LocalizedText(ca: "Sala gran"),
        new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 10), 3,
        new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 9, 0, 0, 0, TimeSpan.Zero), new DateOnly(2027, 3, 1));

    public static async Task<TestHouse> OpenAsync(Engine engine, int places = 3, bool isPublished = true)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Territory(), "test"));
        await house.UseAsync<OpenEdition>(open => open.RunAsync(Year, Plan with { Capacity = places }, "organiser"));
        if (isPublished)
            await house.UseAsync<PublishEdition>(publish => publish.RunAsync(Year, "organiser"));
        return house;
    }

    /// <summary>The same with the metamodel, the trend, and two sessions: `obertura` at nine and `bessons` at ten.</summary>
    public static async Task<TestHouse> WithProgrammeAsync(Engine engine)
    {
        var house = await OpenAsync(engine);
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(Text(Metamodel), "Prova", isStarter: false, "test"));
        await house.UseAsync<AddSource>(add => add.RunAsync(new NewSource("Revista", SourceKind.Manual), "test"));
        await house.UseAsync<IngestDocuments>(ingest => ingest.RunAsync("revista",
            [new IncomingDocument("d1", "Bessons digitals a la ciutat mitjana", PartialDate.OfDay(new DateOnly(2026, 10, 1)), Language: "ca")], "test"));
        await house.UseAsync<MakeTrendFromTerm>(make => make.RunAsync(
            new NewTrend(null, Period.Parse("2026-3"), new LocalizedText(ca: "Bessons digitals"), new LocalizedText(ca: "Resum.")), ["revista.d1"], ["ET.1"], "test"));
        await house.UseAsync<PublishTrend>(publish => publish.RunAsync(Trend, Period.Parse("2026-3"), "test"));
        await AddAsync(house, Draft("Obertura", 0, speakers: ["Ponent de prova 1", "Ponent de prova 2"]));
        await AddAsync(house, Draft("Bessons", 60, track: "Dades", speakers: ["Ponent de prova 3"]));
        return house;
    }

    public static SessionDraft Draft(string title, int minutesIn, int minutes = 45, string? room = "Sala A", string? track = "Govern", string[]? speakers = null) => new(
        new LocalizedText(ca: title), new LocalizedText(ca: $"De què parla {title}."), Morning.AddMinutes(minutesIn), minutes, room,
        track is null ? null : new LocalizedText(ca: track), ["ca"], Profiles.All, [.. (speakers ?? []).Select(name => new SpeakerDraft(name))]);

    public static Task<string> AddAsync(TestHouse house, SessionDraft draft) => house.UseAsync<AddSession, string>(add => add.RunAsync(Year, draft, "organiser"));

    public static Task<ProgrammeRows> ProgrammeAsync(TestHouse house) => house.UseAsync<ReadProgramme, ProgrammeRows>(read => read.OfYearAsync(Year));

    public static NewRegistration Person(int i) => new($"Persona de prova {i}", $"persona{i}@prova.example", ProfileList.Each[i % 3], i % 2 == 0 ? "080001" : null, i % 2 == 0 ? null : "Consell de prova");

    public static Task<Registered> RegisterAsync(TestHouse house, int i, string? key = null) =>
        house.UseAsync<Register, Registered>(register => register.RunAsync(Year, Person(i), key ?? $"form-{i}"));

    public static Task<IReadOnlyList<RegistrationRow>> RegistrationsAsync(TestHouse house) =>
        house.UseAsync<ReadRegistrations, IReadOnlyList<RegistrationRow>>(read => read.ListAsync(Year));

    public static Task<int> NoteAsync(TestHouse house, string sentence, string session = "obertura", string? speaker = "ponent-de-prova-1", int minute = 12, Profiles profiles = Profiles.Technical,
        Concerns? concerns = null, string by = "rapporteur", string? key = null) =>
        house.UseAsync<NoteKeyIdea, int>(note => note.RunAsync(Year, session,
            new KeyIdeaNote(new LocalizedText(ca: sentence), speaker, minute, KeyIdeaKind.Experience, profiles), concerns ?? Concerns.Nothing, key ?? $"{Guid.CreateVersion7()}", by));

    public static Task ApproveAsync(TestHouse house, int number, string by = "organiser") => house.UseAsync<ApproveKeyIdea>(approve => approve.RunAsync(Year, number, by));

    public static Task<int> CountAsync<T>(TestHouse house)
        where T : class => house.UseAsync<TalaiaDb, int>(db => db.Set<T>().CountAsync());

    private static TerritoryFiles Territory() => new(
        new TerritoryFile("municipis.csv", Text(
        [
            "codi6,codi_ine5,codi_ens10,nom,nom_index,codi_comarca,codi_provincia,provincia,poblacio_2024,superficie_km2,cap_municipi,lat,lon",
            "080001,08000,0800000000,Vila U,Vila U,01,08,Barcelona,300,1,Vila U,41.5,1.9",
            "080002,08000,0800000001,Vila Dos,Vila Dos,01,08,Barcelona,300,1,Vila Dos,41.5,1.9",
        ])),
        new TerritoryFile("comarques.csv", Text(["codi_comarca,nom,nom_amb_article,tipus,capital,organ_comarcal", "01,Alt Camp,l'Alt Camp,comarca,Valls,Consell"])));

    private static readonly string[] Metamodel =
    [
        MetamodelFile.Columns,
        "ET,1,,area,Elements transversals,Elementos" + new string(',', 15),
        "ET.1,2,ET,challenge,Ciberseguretat,Ciberseguridad" + new string(',', 15),
    ];

    private static MemoryStream Text(IEnumerable<string> lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
