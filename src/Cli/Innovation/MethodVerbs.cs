using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Innovation;

internal static class MethodVerbs
{
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "A methodology in YAML." };

    public static Command Make() => Verb.Group("method", "Methodologies of innovation processes, as data.",
        Verb.Make("check", "Say whether a methodology holds together. Ends with 1 where it does not.", "method check data/methodologies/double-diamond.yaml --json", FileArgument)
            .PlainCode(async (parsed, cancel) =>
            {
                var path = parsed.GetValue(FileArgument)!;
                await using var content = File.OpenRead(path);
                var (method, problems) = Read(content, path);
                if (Settings.Json(parsed))
                    Output.Json(Result(method, problems));
                else
                    await PrintAsync(method, problems);
                return problems.Count == 0 ? ExitCode.Done : ExitCode.Input;
            }));

    /// <summary>A file that is no YAML at all has problems too, and no methodology.</summary>
    private static (Methodology? Method, IReadOnlyList<Problem> Problems) Read(Stream content, string path)
    {
        try
        {
            var file = ReadMethodology.From(content, Path.GetFileName(path));
            return (file.Methodology, CheckMethodology.All(file));
        }
        catch (InputException unreadable)
        {
            return (null, unreadable.Problems);
        }
    }

    private static object Result(Methodology? method, IReadOnlyList<Problem> problems) => new
    {
        id = method?.Id ?? "",
        version = method?.Version ?? "",
        phases = method?.Phases.Count ?? 0,
        activities = method?.Phases.Sum(phase => phase.Activities.Count) ?? 0,
        gates = method?.Phases.Count(phase => phase.Gate is not null) ?? 0,
        problems = problems.Select(problem => new { code = problem.Code, message = problem.Message, line = problem.Where?.Line, column = problem.Where?.Column }),
    };

    private static async Task PrintAsync(Methodology? method, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.Where is { Line: { } line, Column: { } column } ? $"{line}:{column} {problem.Code}: {problem.Message}" : $"{problem.Code}: {problem.Message}");
        if (method is not null && problems.Count == 0)
            await Console.Out.WriteLineAsync($"{method.Id} {method.Version}: {method.Phases.Count} phases, {method.Phases.Sum(phase => phase.Activities.Count)} activities, nothing wrong.");
    }
}
