using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Elections;
using Talaia.Innovation.Tallies.Files;

namespace Talaia.Cli.Innovation;

internal static class BallotVerbs
{
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "Ballots: .pb, .soc, .soi, .toc, .toi, .cat or .json." };
    private static readonly Option<string> Rule = Choice("--rule", "How they are counted.", [.. CountBallots.Rules]);
    private static readonly Option<string> StrengthOption = Choice("--strength", "What makes a victory strong, for schulze.", "winning", "margins", "ratio");
    private static readonly Option<string> CompletionOption = Choice("--completion", "How Equal Shares goes on when money is left.", "add1", "add1-stop", "none");
    private static readonly Option<string> UtilityOption = Choice("--utility", "What a project is worth to whoever asked for it, for mes.", "cost", "cardinality");
    private static readonly Option<int?> Seats = new("--seats") { Description = "How many to choose, where the file does not say." };

    public static Command Make()
    {
        Rule.Required = true;
        return Verb.Group("ballot", "Ballots and their counts, for anyone to repeat.",
            Verb.Make("tally", "Count ballots and explain the count.", "ballot tally votes.pb --rule greedy --json", FileArgument, Rule, StrengthOption, CompletionOption, UtilityOption, Seats)
                .Plain(async (parsed, _) =>
                {
                    var path = parsed.GetValue(FileArgument)!;
                    Election election;
                    await using (var content = File.OpenRead(path))
                        election = BallotFile.Read(content, Path.GetFileName(path));
                    var tally = CountBallots.Run(election, Asked(parsed));
                    foreach (var warning in tally.Warnings)
                        await Console.Error.WriteLineAsync(Kernel.Problems.InputException.Describe(warning));
                    if (Settings.Json(parsed))
                        Output.Json(Result(tally));
                    else
                        await Console.Out.WriteLineAsync(tally.Explanation.Outcome.In("en"));
                }));
    }

    private static TallySettings Asked(ParseResult parsed) => new(
        parsed.GetValue(Rule)!,
        parsed.GetValue(Seats),
        parsed.GetValue(StrengthOption) switch { "margins" => Strength.Margins, "ratio" => Strength.Ratio, _ => Strength.Winning },
        parsed.GetValue(CompletionOption) switch { "add1-stop" => Completion.Add1Stop, "none" => Completion.None, _ => Completion.Add1 },
        parsed.GetValue(UtilityOption) == "cardinality" ? Utility.Cardinality : Utility.Cost);

    private static object Result(Tally tally) => new
    {
        tally.Rule,
        tally.Parameters,
        tally.InputHash,
        tally.Winners,
        tally.Ranking,
        tally.Rounds,
        tally.Ties,
        tally.Spent,
        explanation = new { method = Texts(tally.Explanation.Method), steps = tally.Explanation.Steps.Select(Texts), outcome = Texts(tally.Explanation.Outcome) },
    };

    private static object Texts(Kernel.Languages.LocalizedText text) => new { ca = text["ca"], es = text["es"], en = text["en"] };

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = $"{description} One of {string.Join(", ", values)}." };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
