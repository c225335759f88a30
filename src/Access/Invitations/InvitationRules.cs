using Talaia.Kernel.Access;

namespace Talaia.Access.Invitations;

internal static class InvitationRules
{
    /// <summary>The office invites everybody; a coordinator the people of the own municipality, and nobody of the office.</summary>
    /// <exception cref="PermissionException">The invitation is not for the actor to make or change. Nothing was written.</exception>
    public static void RequireToInvite(this Acting acting, string? codi6, string act)
    {
        if (acting.May(Permission.ManagePeople))
            return;
        acting.RequireOwn(codi6 ?? "", act);
        acting.Require(Permission.InviteColleagues, act);
    }
}
