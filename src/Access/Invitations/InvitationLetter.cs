using System.Globalization;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Territory.Municipalities;

namespace Talaia.Access.Invitations;

/// <summary>What the caller knows of the letter: where its link leads, up to the token, and what the office calls itself.</summary>
public sealed record InvitationPage(string Before, string Office);

/// <summary>Posts an invitation inside another act's transaction. Template `invitation`; values: `url`, `office`, `role`, `days`, and `municipality` for who is to speak for one.</summary>
public sealed class InvitationLetter(PostLetter post, ReadMunicipality municipalities, TimeProvider clock)
{
    internal async Task AddAsync(Invitation invitation, string token, InvitationPage page, CancellationToken cancel)
    {
        var values = new Dictionary<string, string>
        {
            ["url"] = page.Before + token,
            ["office"] = page.Office,
            ["role"] = invitation.Role,
            ["days"] = Invitation.Days.ToString(CultureInfo.InvariantCulture),
        };
        if (invitation.Codi6 is { } codi6)
            values["municipality"] = (await municipalities.FindAsync(codi6, cancel))?.Name ?? codi6;
        post.Add(new LetterDraft($"invitation/{Ids.New(clock)}", "invitation", Language.Parse(invitation.Language), invitation.Email, invitation.Name, values));
    }
}
