using Talaia.Access.Invitations;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Hosting;

namespace Talaia.Web.People;

/// <summary>The form of an invitation as it was sent, and what its letter says of this site.</summary>
internal sealed class Inviting(SiteAddress site, Texts texts)
{
    public static NewPerson Read(IFormCollection form, string? codi6) => new(
        form["address"].ToString().Trim(), form["name"].ToString().Trim(), form["role"].ToString(), codi6, Language: form["language"].ToString());

    /// <summary>The letter, and the page it leads to, are in the language of who is invited.</summary>
    public InvitationPage PageFor(HttpRequest request, string language)
    {
        var own = Language.TryParse(language, out var known) ? known : Language.Catalan;
        return new InvitationPage($"{site.Of(request)}{new Links(own).Invitation("")}", new Say(texts, own)["people.office"]);
    }
}
