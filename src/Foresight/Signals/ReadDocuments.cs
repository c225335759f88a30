using Talaia.Foresight.Corpora;
using Talaia.Foresight.Feeds;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>Turns what the office is given into documents on their way in.</summary>
public static class ReadDocuments
{
    /// <summary>The documents of a corpus file (JSON Lines as in the contract, gzip or not), one by one.</summary>
    /// <param name="keepTexts">Whether the licence of the corpus lets the office keep abstracts.</param>
    /// <exception cref="InputException">While reading: some line is no document; it carries the line.</exception>
    public static IEnumerable<IncomingDocument> OfCorpus(Stream file, string? name = null, bool keepTexts = true) =>
        CorpusReader.Read(file, name).Select(document => new IncomingDocument(
            document.Id, document.Title, document.Date, keepTexts ? document.Abstract : null, null, document.Url, document.Lang,
            Source: document.Source.Length > 0 ? document.Source : null, Where: new Where(name)));

    /// <summary>
    /// The entries of a feed. An entry is known by its identifier, else by its address; its day is the one on which it was published, else changed, else
    /// <paramref name="today"/>. Summaries are not kept: a feed seldom says under which licence they are.
    /// </summary>
    public static IEnumerable<IncomingDocument> OfFeed(Feed feed, DateOnly today)
    {
        foreach (var entry in feed.Entries)
        {
            var day = (entry.Published ?? entry.Updated) is { } instant ? DateOnly.FromDateTime(instant) : today;
            var address = Sources.AddSource.IsWebAddress(entry.Link) ? entry.Link : null;
            yield return new(entry.Id ?? entry.Link ?? "", Plain(entry.Title), PartialDate.OfDay(day), Publisher: Plain(feed.Title), Url: address, Kind: "post");
        }
    }

    /// <summary>Titles in a feed may hold markup: the text alone of what the cleaner keeps.</summary>
    private static string Plain(string? html)
    {
        if (html is null || html.AsSpan().IndexOfAny('<', '&') < 0)
            return html?.Trim() ?? "";
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(ContentCleaner.Clean(html));
        return document.DocumentElement.TextContent.Trim();
    }
}
