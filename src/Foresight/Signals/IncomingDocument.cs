using Talaia.Foresight.Corpora;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Signals;

/// <summary>A document on its way in, before it is a signal.</summary>
/// <param name="Id">Its identifier in its source; what makes taking it in twice harmless.</param>
/// <param name="Abstract">Only of texts whose licence lets the office keep them.</param>
/// <param name="Language">A language tag; null or empty where it must be guessed.</param>
/// <param name="Source">The key or name of its source where one file holds several; null for the source of the whole file.</param>
/// <param name="Where">Where it stands in its file, for messages.</param>
public sealed record IncomingDocument(
    string Id,
    string Title,
    PartialDate Date,
    string? Abstract = null,
    string? Publisher = null,
    string? Url = null,
    string? Language = null,
    string? Kind = null,
    IReadOnlyList<string>? Keywords = null,
    string? Source = null,
    Where? Where = null)
{
    /// <summary>Why the office cannot take it, or null.</summary>
    internal Problem? Problem() => this switch
    {
        { Id: null or { Length: 0 or > 500 } } => Wrong("document-id", "the document has no identifier of 1 to 500 characters."),
        { Title: var title } when string.IsNullOrWhiteSpace(title) => Wrong("document-title", $"the document «{Id}» has no title."),
        { Date.Year: < 1900 or > 2999 } => Wrong("document-date", $"the document «{Id}» is dated {Date}, which is no year of 1900 to 2999."),
        { Url: { Length: > 0 } url } when !Sources.AddSource.IsWebAddress(url) => Wrong("document-url", $"the address of «{Id}» is not http or https: «{url}»."),
        _ => null,
    };

    private Problem Wrong(string code, string message) => new(code, message, Where);
}
