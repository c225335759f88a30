using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Access.Passkeys;

public sealed class RenamePasskey(TalaiaDb db, TimeProvider clock)
{
    /// <param name="id">As <see cref="PasskeyRow.Id"/>.</param>
    /// <returns>False where the person has no such passkey or the name is empty.</returns>
    public async Task<bool> RunAsync(Guid person, string id, string name, string actor, CancellationToken cancel = default)
    {
        var key = PasskeyRow.Bytes(id);
        var trimmed = AddPasskey.Trim(name);
        var passkey = await db.Set<IdentityUserPasskey<Guid>>().SingleOrDefaultAsync(passkey => passkey.UserId == person && passkey.CredentialId == key, cancel);
        if (passkey is null || trimmed.Length == 0)
            return false;
        passkey.Data.Name = trimmed;
        db.Add(new AuditEntry(actor, "rename-passkey", new Ref("person", person.ToString()), clock));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
