using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Consultation.Responses;

namespace Talaia.Cli.Consultation;

internal static class ConsultationVerbs
{
    private static readonly Option<string> Wave = new("--wave") { Description = "Key of the wave, such as 2026-3.", Required = true };

    public static Command Make() => Verb.Group("consultation", "Waves and their answers.",
        Verb.Make("answers", "List every response of a wave, sent or not.", "consultation answers --wave 2026-3 --json", Wave).WithHouse(async (parsed, services, cancel) =>
        {
            var responses = await services.GetRequiredService<ReadAnswers>().ListAsync(parsed.GetValue(Wave)!, cancel);
            Output.Json(responses.Select(response => new
            {
                response.Codi6,
                state = response.State.ToString(),
                response.Revision,
                savedAt = response.SavedAt.UtcDateTime,
                sentAt = response.SentAt?.UtcDateTime,
                answers = response.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.IsList ? (object)answer.Value.Parts : answer.Value.Parts[0]),
            }));
        }));
}
