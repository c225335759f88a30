using System.CommandLine;
using Talaia.Cli.Conference;
using Talaia.Cli.Shell;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Cli.Consultation;

/// <summary>Forms answered step by step.</summary>
internal static class PlayVerb
{
    private const int MostBytes = 64 << 20;

    private static readonly string[] Extensions = [".xlsx", ".csv", ".md"];

    private static readonly Argument<string> Scenarios = new("SCENARIOS") { Description = "Forms and the answers given to them, JSON." };
    private static readonly Option<string> Forms = new("--forms") { Description = "The folder with the forms.", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "Where the lines are written.", Required = true };
    private static readonly Option<string> Zone = new("--zone") { Description = "The time zone of whoever answers.", DefaultValueFactory = _ => "Europe/Madrid" };

    public static Command Make() => Verb.Make(
        "play", "Answer forms step by step and write how every node stands.", "form play scenarios.json --forms DIR --out states.jsonl", Scenarios, Forms, Out, Zone)
        .Plain(async (parsed, cancel) =>
        {
            var json = await InputFile.ReadAsync(parsed.GetValue(Scenarios)!, MostBytes, cancel);
            var folder = parsed.GetValue(Forms)!;
            var zone = TimeZoneInfo.FindSystemTimeZoneById(parsed.GetValue(Zone)!);
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, PlayScenarios.Run(json, name => Read(folder, name), zone, TimeProvider.System), cancel);
        });

    private static Form Read(string folder, string name)
    {
        var path = Extensions.Select(extension => Path.Combine(folder, Path.GetFileName(name) + extension)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"There is no form «{name}» in {folder}.");
        using var content = File.OpenRead(path);
        return CompileForm.From(ReadWorkbook.From(content, Path.GetFileName(path)));
    }
}
