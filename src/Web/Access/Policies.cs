using Microsoft.AspNetCore.Authorization;
using Talaia.Kernel.Access;

namespace Talaia.Web.Access;

/// <summary>Every permission is a policy of its own name, which endpoints ask for; what asks for none needs at least somebody who is signed in.</summary>
internal static class Policies
{
    public static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var permission in Permission.All)
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.May(permission)));
    }
}
