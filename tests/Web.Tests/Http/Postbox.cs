using System.Text.RegularExpressions;
using MimeKit;
using Talaia.Web.Mail;

namespace Talaia.Web.Tests.Http;

/// <summary>The folder of letters as those see it to whom they are written. Without a mail server every letter is laid there; by then its row says no more than that it left.</summary>
internal static partial class Postbox
{
    /// <param name="isIt">Which of the letters to this address; null for any.</param>
    /// <returns>The newest such letter, waiting until it is there.</returns>
    public static async Task<MimeMessage> LetterAsync(OpenSite site, string address, Func<MimeMessage, bool>? isIt = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await clock.WaitForNextTickAsync(patience.Token))
        {
            var letters = await site.UseAsync<MailFolder, List<MimeMessage>>(folder => Task.FromResult(folder.Newest(20).Select(filed => folder.Read(filed.Name)).OfType<MimeMessage>().ToList()));
            if (letters.Find(letter => letter.To.Mailboxes.Any(mailbox => mailbox.Address == address) && isIt?.Invoke(letter) != false) is { } found)
                return found;
        }

        throw new TimeoutException();
    }

    /// <summary>The path of the one link in the letter that leads below this address part, such as `convit`.</summary>
    public static string PathIn(MimeMessage letter, string part) =>
        new Uri(Link().Matches(letter.TextBody!).Select(match => match.Value).First(url => url.Contains($"/{part}/", StringComparison.Ordinal))).PathAndQuery;

    [GeneratedRegex(@"https?://[^\s>]+")]
    private static partial Regex Link();
}
