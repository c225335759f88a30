using Talaia.Kernel.Mail;

namespace Talaia.Web.Mail;

/// <summary>Lays letters into the folder, where no mail server is set.</summary>
internal sealed class FolderCarrier(MailFolder folder, ComposeLetter compose) : ICarryMail
{
    public async Task<Carried> CarryAsync(LetterOut letter, CancellationToken cancel)
    {
        try
        {
            using var message = await compose.RunAsync(letter);
            await folder.WriteAsync(letter.Id, message, cancel);
            return new Carried(MailOutcome.Sent);
        }
        catch (Exception failure) when (failure is FormatException or KeyNotFoundException)
        {
            return new Carried(MailOutcome.Refused, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Carried(MailOutcome.Unreachable, failure.Message);
        }
    }
}
