using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.House.Reference;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.TestKit;

namespace Talaia.Crash.Tests;

/// <summary>The least that a town hall can answer in: the reference data and one open wave, with the personal links of some towns.</summary>
internal static class OpenWaveHouse
{
    public const string Wave = "2026-3";

    public static async Task<TestHouse> MakeAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<LoadReferenceData>(reference => reference.RunAsync());

        // The program goes by the clock of the machine, whatever that says.
        var order = new OpeningWave(Period.Parse(Wave), new LocalizedText(ca: "Onada"), new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await house.UseAsync<OpenWave, string>(open => open.RunAsync(order, "test"));
        return house;
    }

    public static Task<IReadOnlyList<IssuedLink>> InviteAsync(TestHouse house, params string[] towns) =>
        house.UseAsync<IssueLink, IReadOnlyList<IssuedLink>>(issue => issue.RunAsync(Wave, towns, "test"));

    /// <summary>Paths of the free texts, one a section.</summary>
    public static async Task<List<string>> TextPathsAsync(TestHouse house) =>
        [.. (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync(Wave)))!.Questions.Where(question => question.Kind == QuestionKind.Text).Select(question => question.Path)];
}
