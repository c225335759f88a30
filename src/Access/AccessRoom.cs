using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Access.Accounts;
using Talaia.Access.ExternalLogins;
using Talaia.Access.Invitations;
using Talaia.Access.Keys;
using Talaia.Access.Passkeys;
using Talaia.Access.Passwords;
using Talaia.Access.SecondFactors;
using Talaia.Access.Sessions;
using Talaia.Access.SignInLinks;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.PersonalData;

namespace Talaia.Access;

public static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.TryAddSingleton(new SessionTimes());
        return services
            .AddSingleton<IModelPart, AccessPart>()
            .AddActs([], "sign-in", "refuse-sign-in", "send-sign-in-link", "use-sign-in-link", "use-recovery-code", "make-login-secret", "accept-invitation")
            .AddActs([Permission.ManagePeople, Permission.InviteColleagues], "invite-person", "resend-invitation", "withdraw-invitation")
            .AddActs(Permission.KeepAccount, "add-passkey", "rename-passkey", "remove-passkey", "change-password", "begin-second-factor", "add-second-factor", "remove-second-factor", "end-session", "bind-external", "unbind-external")
            .AddActs([Permission.KeepAccount, Permission.ManagePeople], "end-sessions")
            .AddActs(Permission.ManagePeople, "lock-account", "unlock-account", "open-demonstration-account")
            .AddScoped<IPersonalData, AccountData>()
            .AddScoped<IPersonalData, InvitationData>()
            .AddSingleton<SessionCache>()
            .AddScoped<SecurityNotices>()
            .AddScoped<OpenDemonstrationAccount>()
            .AddScoped<ReadAccount>()
            .AddScoped<ReadAccess>()
            .AddScoped<LockAccount>()
            .AddScoped<ChangeRole>()
            .AddScoped<AddPasskey>()
            .AddScoped<RenamePasskey>()
            .AddScoped<RemovePasskey>()
            .AddScoped<ReadPasskeys>()
            .AddScoped<MakeLoginKey>()
            .AddScoped<FindLogin>()
            .AddScoped<BindExternal>()
            .AddScoped<UnbindExternal>()
            .AddScoped<CheckPassword>()
            .AddScoped<ChangePassword>()
            .AddScoped<BeginSecondFactor>()
            .AddScoped<ConfirmSecondFactor>()
            .AddScoped<CheckSecondFactor>()
            .AddScoped<RemoveSecondFactor>()
            .AddScoped<AskSignInLink>()
            .AddScoped<IJobHandler, SendSignInLink>()
            .AddScoped<UseSignInLink>()
            .AddScoped<InvitationLetter>()
            .AddScoped<InvitePerson>()
            .AddScoped<ResendInvitation>()
            .AddScoped<WithdrawInvitation>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<ReadInvitations>()
            .AddScoped<SessionEnding>()
            .AddScoped<StartSession>()
            .AddScoped<FindSession>()
            .AddScoped<EndSession>()
            .AddScoped<EndSessions>()
            .AddScoped<ReadSessions>()
            .AddScoped<DataKeys>();
    }
}
