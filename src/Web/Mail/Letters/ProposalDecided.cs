using System.Globalization;

namespace Talaia.Web.Mail.Letters;

/// <summary>A proposal to change the metamodel was decided. Values: `number`, `state` (`Accepted`, `Refused`) and `answer`, the public reason.</summary>
internal static class ProposalDecided
{
    public static readonly Template Template = new("proposal-decided", new Dictionary<string, string>
    {
        ["number"] = "12", ["state"] = "Accepted", ["answer"] = "Hi estem d’acord: és el que demanen els municipis petits.",
    }, letter => new LetterContent(
        letter.Say[letter["state"] == "Accepted" ? "mail.proposal-decided.accepted" : "mail.proposal-decided.refused", ("number", letter["number"])],
        letter["answer"],
        [
            new Paragraph(letter.Say[letter["state"] == "Accepted" ? "mail.proposal-decided.accepted.what" : "mail.proposal-decided.refused.what"]),
            new LetterFacts([(letter.Say["mail.proposal-decided.reason"], letter["answer"])]),
            new Way(letter.Say["mail.proposal.way"], letter.Address(() => letter.To.Proposal(letter.Number("number").ToString(CultureInfo.InvariantCulture)))),
        ],
        letter.Say["mail.proposal.why"]));
}
