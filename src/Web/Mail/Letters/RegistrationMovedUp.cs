namespace Talaia.Web.Mail.Letters;

/// <summary>
/// A place has become free for somebody who waited. Values: `year`, `title`, `first`, `last`, `place`. The way to one's own page is in the first letter only: nobody has
/// kept it since.
/// </summary>
internal static class RegistrationMovedUp
{
    public static readonly Template Template = new("registration-moved-up", new Dictionary<string, string>
    {
        ["year"] = "2026", ["title"] = "Jornada de mostra", ["first"] = "2026-12-10", ["last"] = "2026-12-10", ["place"] = "Sala de mostra",
    }, letter => new LetterContent(
        letter.Say["mail.registration-moved-up.subject", ("title", letter["title"])],
        letter.Say["mail.registration-moved-up.preheader"],
        [
            new Paragraph(letter.Say["mail.registration-moved-up.what", ("title", letter["title"])]),
            new LetterFacts(Registration.Facts(letter)),
            new Way(letter.Say["mail.registration-moved-up.way"], letter.Address(() => letter.To.Conference(letter.Number("year")))),
            new Paragraph(letter.Say["mail.registration-moved-up.cancel"]),
        ],
        letter.Say["mail.registration.why"]));
}
