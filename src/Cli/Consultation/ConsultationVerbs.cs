using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Results;
using Talaia.Kernel.Languages;

namespace Talaia.Cli.Consultation;

internal static class ConsultationVerbs
{
    private static readonly Option<string> Format = new("--format") { Description = string.Join(", ", ExportWave.Formats), Required = true };
    private static readonly Option<string> Lang = new("--lang") { Description = "Of labels: ca, es, en or oc.", DefaultValueFactory = _ => "ca" };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };
    private static readonly Option<bool> Everyone = new("--everyone") { Description = "Also municipalities that were asked and have not sent, without answers." };
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
        }),
        Export());

    private static Command Export() => Verb.Make(
        "export", "Write the answers of a wave as a file for statistical programs.", "consultation export --wave 2026-3 --format sav --out wave.sav", Wave, Format, Lang, Everyone, Out)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var file = await services.GetRequiredService<ExportWave>().RunAsync(
                parsed.GetValue(Wave)!, parsed.GetValue(Format)!, Language.Parse(parsed.GetValue(Lang)!), "system", parsed.GetValue(Everyone), cancel);
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, file.Bytes, cancel);
            if (file.Cut > 0)
                await Console.Error.WriteLineAsync($"{file.Cut} texts were longer than the format can hold and are cut.");
        });
}
