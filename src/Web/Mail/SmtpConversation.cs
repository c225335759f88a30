using MailKit.Net.Smtp;
using MimeKit;

namespace Talaia.Web.Mail;

/// <summary>An SMTP client that knows how far a letter has come: once its recipient was accepted its content goes out, and a connection that breaks then leaves open whether the server has it.</summary>
internal sealed class SmtpConversation : SmtpClient
{
    public bool IsUnderWay { get; private set; }

    public Task GiveAsync(MimeMessage message, CancellationToken cancel)
    {
        IsUnderWay = false;
        return SendAsync(message, cancel);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        IsUnderWay = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }
}
