using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Foresight.Fetching;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Foresight;

/// <summary>
/// Prints `{URL:{"status","entries","error"}}`, null where there is none. One bad feed harms no other; when an address is refused, the verb ends with 4 after
/// the others are fetched, and `error` stands beside them.
/// </summary>
internal static class FetchVerb
{
    private static readonly Argument<string[]> Addresses = new("URL") { Description = "Feeds to fetch.", Arity = ArgumentArity.OneOrMore };

    public static Command Make() => Verb.Make("fetch", "Fetch feeds as the sources are fetched, and count their entries.", "foresight fetch https://example.org/feed.xml --json", Addresses)
        .PlainCode(async (parsed, cancel) =>
        {
            using var fetcher = new GuardedFetcher(FetchSettings.FromEnvironment(), TimeProvider.System);
            var fetch = new FetchFeed(fetcher);
            var results = new Dictionary<string, object>();
            var refusals = new List<RuleException>();
            foreach (var address in parsed.GetValue(Addresses)!.Distinct())
                results[address] = await OneAsync(fetch, address, refusals, cancel);
            foreach (var refusal in refusals)
                await Console.Error.WriteLineAsync(refusal.Message);
            if (refusals is [var first, ..] && Settings.Json(parsed))
                results["error"] = new { code = first.Code, message = first.Message, where = Array.Empty<object>() };
            Output.JsonWithNulls(results);
            return refusals.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });

    private static async Task<object> OneAsync(FetchFeed fetch, string address, List<RuleException> refusals, CancellationToken cancel)
    {
        try
        {
            var fetched = await fetch.RunAsync(address, cancel: cancel);
            return new { status = fetched.Status, entries = fetched.Feed?.Entries.Count ?? 0, error = fetched.Error };
        }
        catch (RuleException refused)
        {
            refusals.Add(refused);
            return new { status = (int?)null, entries = 0, error = refused.Message };
        }
    }
}
