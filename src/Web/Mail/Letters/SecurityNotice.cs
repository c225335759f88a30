namespace Talaia.Web.Mail.Letters;

/// <summary>Something happened to an account that its owner should know. Values: `what` (one of <see cref="Known"/>, or a sentence), `when` (an instant); `url` leads to the account.</summary>
internal static class SecurityNotice
{
    public static readonly Template Template = new("security-notice", new Dictionary<string, string>
    {
        ["what"] = "password-changed", ["when"] = "2026-11-24T09:30:00Z", ["url"] = "https://talaia.example/ca/compte",
    }, letter => new LetterContent(
        letter.Say["mail.security-notice.subject"],
        What(letter),
        [
            new Paragraph(What(letter)),
            new LetterFacts([(letter.Say["mail.security-notice.when"], letter.Say["mail.security-notice.at", ("date", letter.Instant("when")), ("time", letter.Say.Time(letter.Instant("when")))])]),
            new Paragraph(letter.Say["mail.security-notice.you"]),
            new Paragraph(letter.Say["mail.security-notice.not-you"]),
            .. letter.Maybe("url") is null ? Array.Empty<LetterPart>() : [new Way(letter.Say["mail.security-notice.way"], letter.Address())],
        ],
        letter.Say["mail.security-notice.why"]));

    /// <summary>What the letter has its own words for.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["password-changed", "passkey-added", "passkey-removed", "totp-added", "totp-removed", "external-bound", "external-unbound"];

    private static string What(LetterWords letter) => Known.Contains(letter["what"]) ? letter.Say[$"mail.security-notice.{letter["what"]}"] : letter["what"];
}
