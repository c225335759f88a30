using MimeKit;
using MimeKit.Text;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Web.Mail.Letters;

namespace Talaia.Web.Mail;

/// <summary>Makes a letter of its template and values: headers, the text alternative, and HTML.</summary>
internal sealed class ComposeLetter(WriteLetter write, MailSettings settings, TimeProvider clock)
{
    /// <exception cref="FormatException">No mailbox can have the address, or a value of the template is missing or not what it should be.</exception>
    public async Task<MimeMessage> RunAsync(LetterOut letter)
    {
        var language = Language.Parse(letter.Language);
        var decline = letter.DeclineToken is { } token ? new Uri(settings.Site, new Links(language).Decline(token)) : null;
        var written = await write.RunAsync(letter.Template, language, letter.Name, letter.Values, decline);
        var message = new MimeMessage
        {
            MessageId = LetterId.Of(letter.Key, settings.From),
            Date = clock.GetUtcNow(),
            Subject = HeaderText.Of(written.Subject),
            Body = new MultipartAlternative { Part(TextFormat.Plain, written.Text), Part(TextFormat.Html, written.Html) },
        };
        message.From.Add(new MailboxAddress(HeaderText.Of(settings.FromName), settings.From));
        message.To.Add(To(letter));
        if (settings.ReplyTo is { } reply)
            message.ReplyTo.Add(new MailboxAddress("", reply));
        message.Headers.Add(HeaderId.ContentLanguage, language.Tag);

        // Programs that answer mail by themselves are to leave this one alone (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (decline is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{decline}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private static MailboxAddress To(LetterOut letter)
    {
        if (letter.Address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)) || letter.Address.IndexOf('@', StringComparison.Ordinal) < 1)
            throw new FormatException("The address is not that of a mailbox.");
        return new MailboxAddress(HeaderText.Of(letter.Name), letter.Address);
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText("utf-8", text);
        return part;
    }
}
