using Microsoft.Extensions.DependencyInjection;
using Talaia.Access.Accounts;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.House.Composition;
using Talaia.House.Demonstration;
using Talaia.House.Reference;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Reports.Publishing;
using Talaia.Territory.People;

namespace Talaia.TestKit;

/// <summary>
/// A database with the reference data, a person of every role, and real (not simulated) waves: one closed, one open, one to come. In the open one six towns
/// of the comarca of 080018 have sent their answers, 080018 among them. Copied for each test from a template made once.
/// </summary>
public static class FilledHouse
{
    public const string Wave = "2026-3";
    public const string ClosedWave = "2026-2";
    public const string ComingWave = "2027-1";

    /// <summary>The key of the form that its waves ask.</summary>
    public const string Form = "necessitats-del-metamodel";
    public const string Password = DemonstrationAccounts.Password;

    /// <summary>Towns of one comarca that have sent; the first has the demonstration's accounts.</summary>
    public static IReadOnlyList<string> Sent { get; } = ["080018", "080207", "080569", "080667", "080689", "080692"];

    private static readonly Dictionary<Engine, Template> Templates =
        Enum.GetValues<Engine>().ToDictionary(engine => engine, engine => new Template(engine, "filled", FillAsync));

    /// <summary>Every role once, the demonstration's accounts among them: role, or role and municipality, with its address.</summary>
    public static IReadOnlyList<NewPerson> People { get; } =
    [
        .. Role.OfOffice.Select(role => new NewPerson($"{role}@prova.talaia.example", $"Prova {role}", role)),
        .. Role.OfMunicipality.Select(role => new NewPerson($"{role}.080018@prova.talaia.example", $"Prova {role}", role, "080018")),
        .. Role.OfMunicipality.Select(role => new NewPerson($"{role}.080193@prova.talaia.example", $"Prova veí {role}", role, "080193")),
    ];

    public static async Task<HouseSettings> CopyAsync(Engine engine) => await Templates[engine].CopyAsync();

    public static Task DiscardAsync(HouseSettings settings) => Template.DiscardAsync(settings);

    private static async Task FillAsync(IServiceProvider house)
    {
        await house.GetRequiredService<LoadReferenceData>().RunAsync();
        foreach (var person in People)
        {
            var added = await house.GetRequiredService<AddPerson>().RunAsync(person, "test");
            await house.GetRequiredService<OpenDemonstrationAccount>().RunAsync(added.Id, Password, "test");
        }

        var now = house.GetRequiredService<TimeProvider>().GetUtcNow();
        await OpenAsync(house, ClosedWave, now.AddDays(-90), now.AddDays(-30));
        await OpenAsync(house, Wave, now.AddDays(-10), now.AddDays(30));
        await OpenAsync(house, ComingWave, now.AddDays(60), now.AddDays(90));
        foreach (var codi6 in Sent)
            await SendAsync(house, codi6);
        await house.GetRequiredService<StartReport>().RunAsync(Period.Parse(Wave), new LocalizedText("Informe de prova"), LocalizedText.Empty, "test");
    }

    private static Task OpenAsync(IServiceProvider house, string period, DateTimeOffset opens, DateTimeOffset closes) =>
        house.GetRequiredService<OpenWave>().RunAsync(new OpeningWave(Period.Parse(period), new LocalizedText($"Onada {period}"), opens, closes), "test");

    /// <summary>A town says of everything in the open wave that it is very serious, and sends.</summary>
    public static async Task SendAsync(IServiceProvider house, string codi6)
    {
        var questionnaire = (await house.GetRequiredService<ReadQuestionnaire>().OfWaveAsync(Wave))!;
        var answers = questionnaire.Needs.ToDictionary(need => need.Seriousness!, _ => (AnswerValue?)AnswerValue.Of("3"));
        await house.GetRequiredService<SaveAnswers>().RunAsync(Wave, codi6, answers, "test", "test");
        await house.GetRequiredService<SendResponse>().RunAsync(Wave, codi6, "test");
    }
}
