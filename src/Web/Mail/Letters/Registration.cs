namespace Talaia.Web.Mail.Letters;

/// <summary>What somebody gets who registered for the conference. Values: `year`, `title`, `first`, `last` (days), `place`, `state` (`confirmed` or `waiting`), `token` (or `url`).</summary>
internal static class Registration
{
    public static readonly Template Template = new("registration", new Dictionary<string, string>
    {
        ["year"] = "2026", ["title"] = "Jornada de mostra", ["first"] = "2026-12-10", ["last"] = "2026-12-11", ["place"] = "Sala de mostra", ["state"] = "confirmed", ["token"] = "mostra",
    }, letter =>
    {
        var state = letter["state"] == "waiting" ? "waiting" : "confirmed";
        return new LetterContent(
            letter.Say[$"mail.registration.subject.{state}", ("title", letter["title"])],
            letter.Say[$"mail.registration.preheader.{state}"],
            [
                new Paragraph(letter.Say[$"mail.registration.what.{state}", ("title", letter["title"])]),
                new LetterFacts(Facts(letter)),
                new Way(letter.Say["mail.registration.way"], letter.Address(() => letter.To.OwnRegistration(letter.Number("year"), letter["token"]))),
                new Paragraph(letter.Say["mail.registration.keep"]),
            ],
            letter.Say["mail.registration.why"]);
    });

    /// <summary>When and where.</summary>
    public static List<(string Name, string Value)> Facts(LetterWords letter)
    {
        List<(string, string)> facts = [(letter.Say["mail.registration.when"], letter.Days())];
        if (letter.Maybe("place") is { } place)
            facts.Add((letter.Say["mail.registration.where"], place));
        return facts;
    }
}
