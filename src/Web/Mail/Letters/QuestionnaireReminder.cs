namespace Talaia.Web.Mail.Letters;

/// <summary>
/// A town hall is reminded of its questionnaire. Values: `token` (or `url`), `wave`, `municipality`, `closes` (an instant), `state` (`NotStarted`, `NotFinished`,
/// `NotSigned`), `missing` (answers that are), and `note` in the office's words.
/// </summary>
internal static class QuestionnaireReminder
{
    public static readonly Template Template = new("questionnaire-reminder", new Dictionary<string, string>
    {
        ["token"] = "mostra", ["wave"] = "2026-3", ["municipality"] = "Abrera", ["closes"] = "2026-12-18T22:59:00Z", ["state"] = "NotFinished", ["missing"] = "12",
        ["note"] = "Si us cal ajuda, truqueu-nos.",
    }, letter => new LetterContent(
        letter.Say["mail.questionnaire-reminder.subject", ("town", letter["municipality"]), ("date", letter.Instant("closes"))],
        letter.Say["mail.questionnaire-link.preheader"],
        [
            new Paragraph(letter["state"] switch
            {
                "NotFinished" => letter.Say["mail.questionnaire-reminder.not-finished", ("town", letter["municipality"]), ("n", letter.Number("missing"))],
                "NotSigned" => letter.Say["mail.questionnaire-reminder.not-signed", ("town", letter["municipality"])],
                _ => letter.Say["mail.questionnaire-reminder.not-started", ("town", letter["municipality"])],
            }),
            .. letter.Maybe("note") is { } note ? new LetterPart[] { new Paragraph(note) } : [],
            new Way(letter.Say["mail.questionnaire-link.way"], letter.Address(() => letter.To.PersonalLink(letter["token"]))),
            new Paragraph(letter.Say["mail.questionnaire-link.until", ("date", letter.Instant("closes"))]),
        ],
        letter.Say["mail.questionnaire-link.why", ("town", letter["municipality"])]));
}
