using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;

namespace Talaia.Metamodel.Proposals;

/// <summary>Tells whoever proposed a change what became of it and that it is spoken of, in the transaction of the act. Nobody is told of what they did themselves.</summary>
public sealed class ProposalLetters(ReadPeople people, ReadLetters letters, PostLetter post, TimeProvider clock)
{
    internal Task DecidedAsync(ChangeProposal proposal, string by, CancellationToken cancel) => PostAsync(
        proposal, by, "proposal-decided", Number(proposal),
        new() { ["state"] = proposal.State.ToString(), ["answer"] = proposal.Answer }, null, cancel);

    /// <summary>Of all that is said on one day a single letter.</summary>
    internal Task RemarkedAsync(ChangeProposal proposal, string by, CancellationToken cancel) => PostAsync(
        proposal, by, "proposal-remarked", string.Create(CultureInfo.InvariantCulture, $"{proposal.Number}/{clock.GetUtcNow():yyyyMMdd}"), [], MailTopic.Proposals, cancel);

    private async Task PostAsync(ChangeProposal proposal, string by, string template, string what, Dictionary<string, string> values, string? topic, CancellationToken cancel)
    {
        var key = $"{template}/{what}";
        if (by == proposal.ProposedBy || await people.ByActorAsync(proposal.ProposedBy, cancel) is not { } author || (await letters.PostedAsync([key], cancel)).Count > 0)
            return;
        values["number"] = Number(proposal);
        post.Add(new LetterDraft(key, template, Language.Parse(author.Language), author.Email, author.Name, values, topic));
    }

    private static string Number(ChangeProposal proposal) => proposal.Number.ToString(CultureInfo.InvariantCulture);
}
