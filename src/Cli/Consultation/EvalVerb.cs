using System.CommandLine;
using Talaia.Cli.Conference;
using Talaia.Cli.Shell;
using Talaia.Consultation.Expressions;

namespace Talaia.Cli.Consultation;

/// <summary>Expressions with their documents, worked out one by one.</summary>
internal static class EvalVerb
{
    private const int MostBytes = 64 << 20;

    private static readonly Argument<string> Cases = new("CASES") { Description = "Expressions with their documents, JSON." };
    private static readonly Option<string> Out = new("--out") { Description = "Where the lines are written.", Required = true };

    public static Command Make() => Verb.Make("eval", "Work out expressions and write a line for each.", "form eval cases.json --out results.jsonl", Cases, Out)
        .Plain(async (parsed, cancel) =>
        {
            var json = await InputFile.ReadAsync(parsed.GetValue(Cases)!, MostBytes, cancel);
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, EvaluateCases.Run(json, TimeProvider.System), cancel);
        });
}
