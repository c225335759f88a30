using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Foresight.Feeds;

namespace Talaia.Cli.Foresight;

internal static class FeedVerbs
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Feeds to read.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Base = new("--base") { Description = "Address that relative links are completed from." };

    public static Command Make() => Verb.Group("feed", "Feeds: RSS, Atom, JSON Feed.",
        Verb.Make("parse", "Read feeds and print the feed and its first entry.", "feed parse a.xml b.xml --json", Files, Base).Plain(async (parsed, cancel) =>
        {
            var address = parsed.GetValue(Base) is { } text ? new Uri(text) : null;
            var results = new List<KeyValuePair<string, FeedResult>>();
            foreach (var file in parsed.GetValue(Files)!)
                results.Add(new(file, Read(await File.ReadAllBytesAsync(file, cancel), address)));
            await Console.Out.WriteLineAsync(FeedJson.Of(results));
        }));

    private static FeedResult Read(byte[] content, Uri? address)
    {
        try
        {
            return new FeedResult(FeedReader.Read(content, baseUri: address));
        }
        catch (Exception unreadable) when (unreadable is FormatException or Kernel.Problems.InputException)
        {
            return new FeedResult(null, unreadable.Message);
        }
    }
}
