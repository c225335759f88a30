namespace Talaia.Web.FormEditor;

/// <summary>Where in the editor somebody is; the address says all of it.</summary>
/// <param name="Node">The key of the node that is looked at; null for none.</param>
/// <param name="List">The list of choices that is looked at; null for none.</param>
/// <param name="Language">The language of the preview, as the form names it; null for the reader's.</param>
/// <param name="Seen">The revision that was seen before the last act: what others did since is told.</param>
/// <param name="Kept">The question of the bank that was kept just now.</param>
/// <param name="ShowsAll">Whether the preview shows what is not asked, too.</param>
public sealed record EditorPlace(string? Node = null, string? List = null, string? Language = null, int? Seen = null, Guid? Kept = null, bool ShowsAll = false)
{
    public string Query
    {
        get
        {
            var parts = new[] { ("n", Node), ("llista", List), ("ll", Language), ("vist", Seen is { } seen ? FormattableString.Invariant($"{seen}") : null), ("desada", Kept?.ToString()), ("totes", ShowsAll ? "1" : null) }
                .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}").ToList();
            return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
        }
    }

    public static EditorPlace Of(IQueryCollection query) => new(
        query["n"].ToString() is { Length: > 0 } node ? node : null,
        query["llista"].ToString() is { Length: > 0 } list ? list : null,
        query["ll"].ToString() is { Length: > 0 } language ? language : null,
        int.TryParse(query["vist"], out var seen) ? seen : null,
        Guid.TryParse(query["desada"], out var kept) ? kept : null,
        query["totes"] == "1");
}
