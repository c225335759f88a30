using System.Net;
using System.Text.RegularExpressions;

namespace Talaia.Bench.Answering;

/// <summary>The hidden fields of the form in a page's main part: its anti-forgery token, its key, the revision it shows and what it asks.</summary>
internal static partial class HiddenFields
{
    public static List<KeyValuePair<string, string>> Of(string page)
    {
        var main = page.IndexOf("id=\"contingut\"", StringComparison.Ordinal);
        return main < 0 ? [] : [.. Hidden().Matches(page, main).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)))];
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
