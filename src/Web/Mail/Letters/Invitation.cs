using Talaia.Territory.People;

namespace Talaia.Web.Mail.Letters;

/// <summary>An invitation to have an account. Values: `url`, `office`, `role` (one of <see cref="Role"/>, or words), `days`, and `municipality` for who speaks for one.</summary>
internal static class Invitation
{
    public static readonly Template Template = new("invitation", new Dictionary<string, string>
    {
        ["url"] = "https://talaia.example/ca/compte/invitacio/mostra", ["office"] = "Oficina de mostra", ["municipality"] = "Abrera", ["role"] = Role.Coordinator, ["days"] = "14",
    }, letter => new LetterContent(
        letter.Say["mail.invitation.subject", ("office", letter["office"])],
        letter.Say["mail.invitation.preheader", ("n", letter.Number("days"))],
        [
            new Paragraph(letter.Maybe("municipality") is { } town
                ? letter.Say["mail.invitation.what.town", ("office", letter["office"]), ("town", town)]
                : letter.Say["mail.invitation.what", ("office", letter["office"])]),
            new LetterFacts([(letter.Say["mail.invitation.role"], RoleName(letter))]),
            new Way(letter.Say["mail.invitation.way"], letter.Address()),
            new Paragraph(letter.Say["mail.invitation.until", ("n", letter.Number("days"))]),
        ],
        letter.Say["mail.invitation.why", ("office", letter["office"])]));

    private static string RoleName(LetterWords letter) =>
        Role.OfOffice.Concat(Role.OfMunicipality).Contains(letter["role"]) ? letter.Say[$"mail.role.{letter["role"]}"] : letter["role"];
}
