namespace Talaia.Web.Mail.Letters;

/// <summary>A link that signs in once. Values: `url`, `minutes`.</summary>
internal static class SignInLink
{
    public static readonly Template Template = new("sign-in-link", new Dictionary<string, string>
    {
        ["url"] = "https://talaia.example/ca/compte/enllac/mostra", ["minutes"] = "15",
    }, letter => new LetterContent(
        letter.Say["mail.sign-in-link.subject"],
        letter.Say["mail.sign-in-link.preheader", ("n", letter.Number("minutes"))],
        [
            new Paragraph(letter.Say["mail.sign-in-link.what", ("n", letter.Number("minutes"))]),
            new Way(letter.Say["mail.sign-in-link.way"], letter.Address()),
            new Paragraph(letter.Say["mail.sign-in-link.not-you"]),
        ],
        letter.Say["mail.sign-in-link.why"]));
}
