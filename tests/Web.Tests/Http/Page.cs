using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Talaia.Web.Tests.Http;

/// <summary>What the site answered.</summary>
internal sealed record Page(string Address, int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Body)
{
    private IDocument? _document;

    public IDocument Document => _document ??= new HtmlParser().ParseDocument(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Where it sends on; empty when nowhere.</summary>
    public string Location => Headers.Location?.OriginalString ?? "";

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
