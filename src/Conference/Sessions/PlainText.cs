using System.Net;
using System.Text.RegularExpressions;

namespace Talaia.Conference.Sessions;

/// <summary>The text of what other systems write as HTML, for texts that pages show as plain words.</summary>
internal static partial class PlainText
{
    /// <summary>Tags away, entities decoded, blocks and breaks as line ends, spaces single. Text without markup stays as it is but for its spaces.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        var text = Tag().Replace(Unseen().Replace(Block().Replace(html, "\n"), ""), "");
        var lines = WebUtility.HtmlDecode(text).ReplaceLineEndings("\n").Split('\n').Select(line => Spaces().Replace(line, " ").Trim());
        return Gaps().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex("</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr)(?:\\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex("<(script|style)\\b.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[a-zA-Z/!][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[ \\t\\u00a0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("\\n{3,}")]
    private static partial Regex Gaps();
}
