using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Talaia.Kernel.Mail;

namespace Talaia.Web.Mail;

/// <summary>
/// Hands letters to the SMTP server of the settings, all letters of a round over one connection. What a server says of a recipient or of a content is about that letter
/// (5xx for good, 4xx for now); what it says of the sender, of the sign-in or of itself (421) is about the office, and no letter is blamed for it.
/// </summary>
internal sealed class SmtpCarrier(MailSettings settings, ComposeLetter compose) : ICarryMail, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SmtpConversation _server = new() { Timeout = (int)Patience.TotalMilliseconds };

    public async Task<Carried> CarryAsync(LetterOut letter, CancellationToken cancel)
    {
        MimeMessage message;
        try
        {
            message = await compose.RunAsync(letter);
        }
        catch (Exception failure) when (failure is FormatException or KeyNotFoundException)
        {
            return new Carried(MailOutcome.Refused, failure.Message);
        }

        using (message)
            return await GiveAsync(message, cancel);
    }

    private async Task<Carried> GiveAsync(MimeMessage message, CancellationToken cancel)
    {
        var isConnected = false;
        try
        {
            await ConnectAsync(cancel);
            isConnected = true;
            await _server.GiveAsync(message, cancel);
            return new Carried(MailOutcome.Sent);
        }
        catch (SmtpCommandException said) when (isConnected && said.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            && said.StatusCode != SmtpStatusCode.ServiceNotAvailable)
        {
            return new Carried((int)said.StatusCode >= 500 ? MailOutcome.Refused : MailOutcome.Postponed, $"{(int)said.StatusCode} {said.Message}");
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            var outcome = isConnected && _server.IsUnderWay && failure is not CommandException ? MailOutcome.Unanswered : MailOutcome.Unreachable;
            await CloseAsync();
            return new Carried(outcome, failure is SmtpCommandException said ? $"{(int)said.StatusCode} {said.Message}" : failure.Message);
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (_server.IsConnected)
            return;
        var address = settings.Smtp!;
        await _server.ConnectAsync(address.Host, address.Port, address.Security, cancel);
        if (address.User is { } user)
            await _server.AuthenticateAsync(user, address.Password ?? "", cancel);
    }

    private static bool IsOfTheWay(Exception failure) => failure is IOException or SocketException or ProtocolException or CommandException or ServiceNotConnectedException
        or ServiceNotAuthenticatedException or AuthenticationException or SslHandshakeException or TimeoutException or OperationCanceledException or NotSupportedException;

    private async Task CloseAsync()
    {
        try
        {
            await _server.DisconnectAsync(quit: false, CancellationToken.None);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            // It is gone already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_server.IsConnected)
                await _server.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (IsOfTheWay(failure))
        {
            // Every letter has its answer; the farewell is a courtesy.
        }
        finally
        {
            _server.Dispose();
        }
    }
}
