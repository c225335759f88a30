namespace Talaia.Foresight.Feeds;

/// <summary>Walks the tree of an RSS, Atom, RDF or CDF feed in document order and drafts the feed and its entries.</summary>
internal sealed class FeedWalk
{
    /// <summary>Elements whose inside says nothing about the feed or the entry around them.</summary>
    private static readonly HashSet<string> Aside =
    [
        "textinput", "source", "contributor", "dc_contributor", "generator", "rights", "copyright", "dc_rights", "info", "feedburner_browserfriendly", "media_rights",
        "cloud", "skiphours", "skipdays", "itunes_owner", "webmaster", "dc_publisher", "category", "comments", "media_text", "media_comments", "media_community",
    ];

    private readonly FeedDraft _feed = new();
    private readonly List<FeedDraft> _entries = [];
    private FeedFlavour _flavour = FeedFlavour.Other;
    private bool _isFeed;

    private FeedWalk()
    {
    }

    /// <summary>The feed in the tree, or null where no element of any feed format stands in it.</summary>
    public static Feed? Of(FeedNode document)
    {
        var walk = new FeedWalk();
        foreach (var element in document.Elements)
            walk.Visit(element, walk._feed);
        if (!walk._isFeed)
            return null;
        var feed = walk._feed;
        return new(feed.Text("title"), feed.Text("link"), feed.Text("id"), feed.Text("subtitle"), feed.Updated ?? feed.Published, [.. walk._entries.Select(Entry)]);
    }

    private static FeedEntry Entry(FeedDraft entry) => new(
        entry.Text("title"), entry.Text("link"), entry.Text("id"), entry.Text("summary"), entry.Text("content"), entry.Published,
        entry.Updated ?? entry.Published, entry.Text("author"));

    private bool IsEntry(FeedDraft draft) => !ReferenceEquals(draft, _feed);

    private void VisitAll(FeedNode node, FeedDraft draft)
    {
        foreach (var element in node.Elements)
            Visit(element, draft);
    }

    private void Visit(FeedNode node, FeedDraft draft)
    {
        switch (node.Name)
        {
            case "rss" or "rdf_rdf" or "feed" or "channel":
                _isFeed = true;
                if (node.Name == "feed")
                    _flavour = node.Space.Equals(FeedSpaces.Atom, StringComparison.OrdinalIgnoreCase) ? FeedFlavour.Atom10 : FeedFlavour.Atom;
                Channel(node, draft);
                VisitAll(node, draft);
                break;
            case "item" or "entry":
                _isFeed = true;
                var entry = new FeedDraft();
                _entries.Add(entry);
                if (node["rdf:about"] is { } about)
                    entry.Set("id", about, node.Depth);
                Channel(node, entry);
                VisitAll(node, entry);
                break;
            case "image":
                Image(node, draft);
                break;
            case "title" or "dc_title":
                draft.SetTitle(FeedContent.Of(node, "text/plain", _flavour), node.Depth);
                break;
            case "media_title":
                draft.SetTitle(FeedContent.Of(node, "text/plain", _flavour), int.MaxValue);
                break;
            case "link":
                Link(node, draft);
                break;
            case "guid" or "id":
                Identifier(node, draft);
                break;
            case "author" or "managingeditor" or "dc_author" or "dc_creator" or "itunes_author":
                Author(node, draft);
                break;
            case "pubdate" or "published" or "issued" or "dcterms_issued":
                draft.Published = FeedDates.Parse(node.OwnText) ?? draft.Published;
                break;
            case "updated" or "modified" or "lastbuilddate" or "dc_date" or "dcterms_modified":
                draft.Updated = FeedDates.Parse(node.OwnText) ?? draft.Updated;
                break;
            default:
                if (!Body(node, draft) && !Aside.Contains(node.Name))
                    VisitAll(node, draft);
                break;
        }
    }

    private static void Channel(FeedNode node, FeedDraft draft)
    {
        if (node["lastmod"] is { } modified)
            draft.Updated = FeedDates.Parse(modified) ?? draft.Updated;
        if (node["href"] is { } address)
            draft.Set("link", FeedAddress.Resolve(node.Base, address), node.Depth);
    }

    /// <summary>What a picture says of itself is not said of the feed; an image left open ends where something else begins.</summary>
    private void Image(FeedNode node, FeedDraft draft)
    {
        foreach (var element in node.Elements.SkipWhile(inside => inside.Name is "title" or "link" or "description" or "url" or "href" or "width" or "height" || inside.Name.Contains('_')))
            Visit(element, draft);
    }

    private void Link(FeedNode node, FeedDraft draft)
    {
        var address = node["url"] ?? node["uri"] ?? node["href"];
        if (string.IsNullOrEmpty(address))
        {
            if (node.OwnText is { Length: > 0 } text)
                draft.Set("link", FeedAddress.Resolve(node.Base, text), _flavour == FeedFlavour.Other ? node.Depth : 0);
            return;
        }

        var isPage = FeedContent.TypeOf(node, "text/html") is "text/html" or "application/xhtml+xml";
        if (isPage && (node["rel"] ?? "alternate") == "alternate")
            draft.Set("link", FeedAddress.Resolve(node.Base, address), 0);
    }

    private static void Identifier(FeedNode node, FeedDraft draft)
    {
        var isLink = (node["ispermalink"] ?? "true") == "true";
        var id = isLink ? FeedAddress.Resolve(node.Base, node.OwnText) : node.OwnText;
        draft.Set("id", id, node.Depth);
        if (isLink && id.Length > 0)
            draft.SetIfNone("link", id);
    }

    private static void Author(FeedNode node, FeedDraft draft)
    {
        string? Part(string name) => node.Elements.LastOrDefault(element => element.Local == name)?.OwnText is { Length: > 0 } text ? FeedText.Mend(text) : null;
        var (name, email) = (Part("name"), Part("email"));
        var author = name is not null && email is not null ? $"{name} ({email})" : name ?? email ?? FeedText.Mend(node.OwnText);
        if (author.Length > 0)
            draft.Set("author", author, node.Depth);
    }

    /// <summary>The texts: subtitle, summary and content under their many names. False where the element is none of them.</summary>
    private bool Body(FeedNode node, FeedDraft draft)
    {
        switch (node.Name)
        {
            case "subtitle" or "tagline" or "itunes_subtitle":
                draft.Set("subtitle", FeedContent.Of(node, "text/plain", _flavour), node.Depth);
                return true;
            case "description" or "dc_description" or "media_description":
                Summary(node, draft, "text/html");
                return true;
            case "abstract" or "summary" or "itunes_summary":
                Summary(node, draft, "text/plain");
                return true;
            case "body" or "xhtml_body":
                Content(node, draft, "application/xhtml+xml");
                return true;
            case "content_encoded" or "fullitem":
                draft.HasContent = true;
                Content(node, draft, "text/html");
                return true;
            case "content":
                draft.HasContent = true;
                Content(node, draft, "text/plain");
                return true;
            default:
                return false;
        }
    }

    private void Summary(FeedNode node, FeedDraft draft, string type)
    {
        if (!IsEntry(draft))
            draft.Set("subtitle", FeedContent.Of(node, type, _flavour), node.Depth);
        else if (draft["summary"] is not null && !draft.HasContent)
        {
            draft.HasContent = true;
            Content(node, draft, "text/plain");
        }
        else
            draft.Set("summary", FeedContent.Of(node, type, _flavour), node.Depth);
    }

    private void Content(FeedNode node, FeedDraft draft, string type)
    {
        var value = FeedContent.Of(node, type, _flavour);
        draft.SetIfNone("content", value);
        if (FeedContent.IsReadable(FeedContent.TypeOf(node, type)) || node.Elements.Any())
            draft.SetIfNone("summary", value);
    }
}
