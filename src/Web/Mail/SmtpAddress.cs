using MailKit.Security;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Mail;

/// <summary>
/// A mail server as one address: `smtp://user:pass@host:port` speaks TLS by STARTTLS where the server offers it (with `?tls=required` it must), `smtps://` from the first
/// byte (RFC 8314). Ports default to 587 and 465. User and password are percent-encoded. Its text form leaves them out.
/// </summary>
internal sealed record SmtpAddress(string Host, int Port, SecureSocketOptions Security, string? User, string? Password)
{
    /// <exception cref="EnvironmentException">`bad-smtp-address`.</exception>
    public static SmtpAddress Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0 || uri.AbsolutePath is not ("" or "/"))
            throw Bad();
        var security = (uri.Scheme, uri.Query) switch
        {
            ("smtps", "") => SecureSocketOptions.SslOnConnect,
            ("smtp", "") => SecureSocketOptions.StartTlsWhenAvailable,
            ("smtp", "?tls=required") => SecureSocketOptions.StartTls,
            _ => throw Bad(),
        };
        var who = uri.UserInfo.Split(':', 2);
        var port = uri.Port > 0 ? uri.Port : security == SecureSocketOptions.SslOnConnect ? 465 : 587;
        return new SmtpAddress(uri.IdnHost, port, security, Part(who[0]), who.Length > 1 ? Part(who[1]) : null);
    }

    public override string ToString() => $"{Host}:{Port}";

    private static string? Part(string text) => text.Length > 0 ? Uri.UnescapeDataString(text) : null;

    // The text may hold a password, so it is not repeated.
    private static EnvironmentException Bad() => new(
        "bad-smtp-address", "TALAIA_SMTP is written as smtp://user:password@host:port, smtps://…, or smtp://…?tls=required; user and password percent-encoded.");
}
