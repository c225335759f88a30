using System.Net;
using System.Text.RegularExpressions;

namespace Talaia.Bench.Answering;

/// <summary>The hidden fields of the form in a page's main part: its anti-forgery token and its key.</summary>
internal static partial class HiddenFields
{
    public static Dictionary<string, string> Of(string page)
    {
        var main = page.IndexOf("id=\"contingut\"", StringComparison.Ordinal);
        var fields = new Dictionary<string, string>();
        foreach (Match field in Hidden().Matches(page, main))
            fields[field.Groups["name"].Value] = WebUtility.HtmlDecode(field.Groups["value"].Value);
        return fields;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
