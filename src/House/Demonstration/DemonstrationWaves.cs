using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.House.Demonstration;

/// <summary>The three waves of the demonstration year: two closed, one open until some weeks after the demonstration was loaded.</summary>
public sealed class DemonstrationWaves(OpenWave open, LoadSimulatedResponses load, ReadQuestionnaire questionnaires, ReadMunicipalities municipalities, TimeProvider clock)
{
    /// <summary>Who acts in the audit log while the demonstration is loaded.</summary>
    internal const string Actor = "demonstration";

    private static readonly (Period Period, DateOnly Opens, DateOnly Closes, double Rate)[] Year =
    [
        (new(2026, 1), new(2026, 3, 2), new(2026, 4, 17), 0.79),
        (new(2026, 2), new(2026, 6, 15), new(2026, 7, 31), 0.85),
        (new(2026, 3), new(2026, 11, 2), new(2026, 12, 18), 0.46),
    ];

    /// <summary>Towns with a demonstration account: the open wave is left to whoever signs in.</summary>
    private static readonly string[] LeftOpen = ["080018", "080193"];

    internal async Task LoadAsync(CancellationToken cancel)
    {
        var towns = (await municipalities.AllAsync(cancel)).ConvertAll(Town.Of);
        foreach (var (number, wave) in Year.Index())
        {
            var opens = Noon(wave.Opens);
            var closes = number == Year.Length - 1 ? Later(Noon(wave.Closes), clock.GetUtcNow().AddDays(24)) : Noon(wave.Closes);
            var key = await open.RunAsync(new OpeningWave(wave.Period, Title(wave.Period), opens, closes), Actor, cancel);
            var questionnaire = (await questionnaires.OfWaveAsync(key, cancel))!;
            var sent = Noon(wave.Opens).AddDays(number == Year.Length - 1 ? 20 : 45) - opens;
            var responses = towns.Where(town => SimulatedAnswers.Answers(town, number, wave.Rate) && !(number == Year.Length - 1 && LeftOpen.Contains(town.Row.Codi6))).Select(town =>
            {
                var at = opens + sent * Chance.Uniform($"{town.Row.Codi6}/{number}/when");
                return new SimulatedResponse(town.Row.Codi6, SimulatedAnswers.Of(town, questionnaire, number), at, at.AddMinutes(3));
            });
            await load.RunAsync(key, responses, Actor, cancel);
        }
    }

    private static LocalizedText Title(Period period) => new(ca: $"Onada {period}", es: $"Oleada {period}", en: $"Wave {period}", oc: $"Onada {period}");

    private static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
