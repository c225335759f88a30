using System.Globalization;
using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Web.Hosting;
using Talaia.Web.Statements;

namespace Talaia.Web.Discovery;

/// <summary>
/// Where holes in the site are reported (RFC 9116): to the setting `TALAIA_SECURITY_CONTACT` (an e-mail address or a page), else to the office. The file
/// expires half a year from when it is read: somebody who serves it still answers.
/// </summary>
internal sealed class SecurityContact(IConfiguration configuration, Contact contact, SiteAddress site, TimeProvider clock)
{
    public const string Setting = "TALAIA_SECURITY_CONTACT";
    public const string PolicySetting = "TALAIA_SECURITY_POLICY";
    public const string Address = "/.well-known/security.txt";

    private static readonly TimeSpan Good = TimeSpan.FromDays(180);

    /// <returns>Null where there is nobody to write to.</returns>
    public string? Text(HttpRequest request)
    {
        if ((Given(Setting) ?? contact.Email) is not { } whom)
            return null;
        var text = new StringBuilder();
        text.Append("Contact: ").Append(Uri.TryCreate(whom, UriKind.Absolute, out _) ? whom : "mailto:" + whom).Append('\n');
        text.Append("Expires: ").Append((clock.GetUtcNow() + Good).UtcDateTime.Date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append('\n');
        text.Append("Preferred-Languages: ").AppendJoin(", ", Language.All.Select(language => language.Code)).Append('\n');
        text.Append("Canonical: ").Append(site.Seen(request)).Append(Address).Append('\n');
        if (Given(PolicySetting) is { } policy)
            text.Append("Policy: ").Append(policy).Append('\n');
        return text.ToString();
    }

    // One line, whatever is in the setting.
    private string? Given(string setting) => configuration[setting]?.Trim().Split('\n', '\r')[0] is { Length: > 0 } text ? text : null;
}
