namespace Talaia.Web.Mail.Letters;

/// <summary>Sections of a town hall's questionnaire handed to a colleague. Values: `token` (or `url`), `wave`, `municipality`, `from`, `sections`, `closes` (an instant), and `note` in the words of who asks.</summary>
internal static class Delegation
{
    public static readonly Template Template = new("delegation", new Dictionary<string, string>
    {
        ["token"] = "mostra", ["wave"] = "2026-3", ["municipality"] = "Abrera", ["from"] = "Persona de mostra", ["sections"] = "Persones, Economia",
        ["note"] = "Vosaltres ho sabeu millor que jo.", ["closes"] = "2026-12-18T22:59:00Z",
    }, letter => new LetterContent(
        letter.Say["mail.delegation.subject", ("from", letter["from"]), ("town", letter["municipality"])],
        letter.Say["mail.delegation.preheader"],
        [
            new Paragraph(letter.Say["mail.delegation.what", ("from", letter["from"]), ("town", letter["municipality"]), ("wave", letter["wave"])]),
            new LetterFacts([(letter.Say["mail.delegation.sections"], letter["sections"])]),
            .. letter.Maybe("note") is { } note ? new LetterPart[] { new Paragraph(letter.Say["mail.delegation.note", ("note", note)]) } : [],
            new Way(letter.Say["mail.delegation.way"], letter.Address(() => letter.To.PersonalLink(letter["token"]))),
            new Paragraph(letter.Say["mail.delegation.until", ("date", letter.Instant("closes"))]),
        ],
        letter.Say["mail.delegation.why", ("from", letter["from"]), ("town", letter["municipality"])]));
}
