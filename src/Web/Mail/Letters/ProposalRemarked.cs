using System.Globalization;

namespace Talaia.Web.Mail.Letters;

/// <summary>Somebody spoke of a proposal to change the metamodel. Value: `number`.</summary>
internal static class ProposalRemarked
{
    public static readonly Template Template = new("proposal-remarked", new Dictionary<string, string> { ["number"] = "12" }, letter => new LetterContent(
        letter.Say["mail.proposal-remarked.subject", ("number", letter["number"])],
        letter.Say["mail.proposal-remarked.preheader"],
        [
            new Paragraph(letter.Say["mail.proposal-remarked.what"]),
            new Way(letter.Say["mail.proposal.way"], letter.Address(() => letter.To.Proposal(letter.Number("number").ToString(CultureInfo.InvariantCulture)))),
        ],
        letter.Say["mail.proposal.why"]));
}
