using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Invitations;
using Talaia.Access.Keys;
using Talaia.Access.Passkeys;
using Talaia.Access.SecondFactors;
using Talaia.Access.Sessions;
using Talaia.Access.SignInLinks;
using Talaia.Kernel.Data;

namespace Talaia.Access;

internal sealed class AccessPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Account.Map(model);
        PasskeyTable.Map(model);
        RecoveryCode.Map(model);
        SignInLink.Map(model);
        Invitation.Map(model);
        Session.Map(model);
        DataKey.Map(model);
    }
}
