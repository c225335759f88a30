namespace Talaia.Web.Hosting;

/// <summary>Which of the site's addresses search engines are asked to leave alone: what belongs to people, and what changes with every question.</summary>
internal static class SearchEngines
{
    /// <summary>Beginnings of addresses, after the language.</summary>
    public static readonly IReadOnlyList<string> Closed = ["oficina", "compte", "questionari", "q", "baixa", "entreu", "llengua", "cerca", "cerca.json"];

    /// <summary>Open to be read, so that the answer can say it, but not to be listed.</summary>
    private static readonly string[] Unlisted = ["estil"];

    /// <summary>Whether the beginning is a whole part of the address, which longer ones (`questionari` of `q`) must not fall under.</summary>
    public static bool IsWhole(string closed) => closed.Length < 3;

    public static bool MayNotList(PathString path) => path.Value?.Split('/') switch
    {
        ["", "api", ..] => true,
        ["", _, var first, ..] when Closed.Contains(first) || Unlisted.Contains(first) => true,
        // A registration of one's own stands at a secret address.
        ["", _, "conferencia", _, "inscripcio", _, ..] => true,
        _ => false,
    };
}
