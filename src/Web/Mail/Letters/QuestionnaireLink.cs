namespace Talaia.Web.Mail.Letters;

/// <summary>A town hall's personal link to its questionnaire. Values: `token` (or `url`), `wave`, `municipality`, `closes` (an instant).</summary>
internal static class QuestionnaireLink
{
    public const string Name = "questionnaire-link";

    public static readonly Template Template = new(Name, new Dictionary<string, string>
    {
        ["token"] = "mostra", ["wave"] = "2026-3", ["municipality"] = "Abrera", ["closes"] = "2026-12-18T22:59:00Z",
    }, letter => new LetterContent(
        letter.Say["mail.questionnaire-link.subject", ("town", letter["municipality"]), ("date", letter.Instant("closes"))],
        letter.Say["mail.questionnaire-link.preheader"],
        [
            new Paragraph(letter.Say["mail.questionnaire-link.what", ("town", letter["municipality"]), ("wave", letter["wave"])]),
            new Way(letter.Say["mail.questionnaire-link.way"], letter.Address(() => letter.To.PersonalLink(letter["token"]))),
            new Paragraph(letter.Say["mail.questionnaire-link.until", ("date", letter.Instant("closes"))]),
            new Paragraph(letter.Say["mail.questionnaire-link.share", ("town", letter["municipality"])]),
        ],
        letter.Say["mail.questionnaire-link.why", ("town", letter["municipality"])]));
}
