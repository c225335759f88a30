using System.Globalization;
using System.Net.Mail;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Problems;
using Talaia.Web.Statements;

namespace Talaia.Web.Mail;

/// <summary>How this installation writes mail; see the table of settings in README.md.</summary>
/// <param name="Smtp">The server; null writes letters to <paramref name="Folder"/> instead.</param>
/// <param name="Site">The address at which readers reach the site: links in letters begin with it, never with what a request claims to have asked for.</param>
internal sealed record MailSettings(SmtpAddress? Smtp, string Folder, string From, string FromName, string? ReplyTo, int PerMinute, Uri Site)
{
    public const string SmtpSetting = "TALAIA_SMTP";
    public const string FromSetting = "TALAIA_MAIL_FROM";
    public const string FromNameSetting = "TALAIA_MAIL_NAME";
    public const string ReplyToSetting = "TALAIA_MAIL_REPLY_TO";
    public const string PerMinuteSetting = "TALAIA_MAIL_PER_MINUTE";
    public const string SiteSetting = "TALAIA_ADDRESS";
    private const string Fictitious = "oficina@demo.talaia.example";

    /// <exception cref="EnvironmentException">`bad-smtp-address`, `bad-mail-address`, `bad-mail-pace`, `bad-site-address`: the site does not open with settings that cannot be meant.</exception>
    public static MailSettings Read(IConfiguration configuration, string urls, string dataFolder)
    {
        string? Given(string name) => configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        return new MailSettings(
            Given(SmtpSetting) is { } smtp ? SmtpAddress.Parse(smtp) : null,
            Path.Combine(dataFolder, "mail"),
            Address(FromSetting, Given(FromSetting) ?? Given(Contact.Setting) ?? Fictitious),
            Given(FromNameSetting) ?? "Talaia",
            Given(ReplyToSetting) is { } reply ? Address(ReplyToSetting, reply) : null,
            Given(PerMinuteSetting) is { } pace ? Pace(pace) : MailPace.Usual,
            SiteOf(Given(SiteSetting) ?? urls.Split(';')[0]));
    }

    private static string Address(string setting, string text) => MailAddress.TryCreate(text, out var address)
        ? address.Address
        : throw new EnvironmentException("bad-mail-address", $"{setting} is not the address of a mailbox. Write it as oficina@example.cat.");

    private static int Pace(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pace) && pace > 0
        ? pace
        : throw new EnvironmentException("bad-mail-pace", $"{PerMinuteSetting} is a number of letters from 1.");

    private static Uri SiteOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"
        ? site
        : throw new EnvironmentException("bad-site-address", $"{SiteSetting} is the address of the site, such as https://talaia.example.cat.");
}
