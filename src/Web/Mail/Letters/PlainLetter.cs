using System.Text;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Mail.Letters;

/// <summary>The plain text of a letter, of the same sentences as its HTML. Lines are as long as their sentences; addresses stand on lines of their own, where mailboxes make links of them.</summary>
internal static class PlainLetter
{
    public static string Of(Say say, LetterContent content, string hello, Uri site, Uri? decline)
    {
        var text = new StringBuilder();
        text.Append(hello).Append("\n\n");
        foreach (var part in content.Parts)
            text.Append(Part(part)).Append("\n\n");
        text.Append(say["mail.signed"]).Append("\n\n-- \n").Append(content.Why).Append('\n').Append(site.GetLeftPart(UriPartial.Authority)).Append('\n');
        if (decline is not null)
            text.Append('\n').Append(say["mail.decline"]).Append(":\n").Append(decline).Append('\n');
        return text.ToString();
    }

    private static string Part(LetterPart part) => part switch
    {
        Paragraph words => words.Text,
        Way way => $"{way.Label}:\n{way.Address}",
        LetterFacts facts => string.Join('\n', facts.Items.Select(fact => $"{fact.Name}: {fact.Value}")),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
