namespace Talaia.Foresight.Corpora;

/// <summary>
/// One document of a corpus as its line gives it. <see cref="Lang"/> and <see cref="Source"/> are empty where the line does not say;
/// the other optional texts are null.
/// </summary>
public sealed record CorpusDocument(
    string Id,
    PartialDate Date,
    string Lang,
    string Source,
    string Title,
    string? Abstract = null,
    string? Text = null,
    string? Url = null)
{
    /// <summary>What terms are counted in: the title, and the abstract where there is one, apart by a full stop.</summary>
    public string Summary => string.IsNullOrEmpty(Abstract) ? Title : Title + ". " + Abstract;
}
