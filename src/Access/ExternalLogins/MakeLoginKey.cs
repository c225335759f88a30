using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Settings;

namespace Talaia.Access.ExternalLogins;

/// <summary>
/// Makes of what a provider calls somebody the key by which they are known again: HMAC-SHA-256 (RFC 2104) under a secret of this installation, which is
/// made when first needed and stays with the data. The same person has another key in another installation.
/// </summary>
public sealed class MakeLoginKey(TalaiaDb db, TimeProvider clock)
{
    private const string Secret = "external-login-secret";

    /// <param name="subject">A NIF, or issuer and subject; written nowhere.</param>
    /// <returns>The provider with 64 letters of lower-case hexadecimal.</returns>
    public async Task<ExternalLogin> RunAsync(string provider, string subject, CancellationToken cancel = default)
    {
        var secret = await UntilUndisturbed.RunAsync(db, () => SecretAsync(cancel));
        return new ExternalLogin(provider, Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{provider}\n{subject}"))));
    }

    // Two nodes that make it at once meet in the unique name: the second reads that of the first.
    private async Task<byte[]> SecretAsync(CancellationToken cancel)
    {
        var value = await db.Set<Setting>().Where(setting => setting.Name == Secret).Select(setting => setting.Value).SingleOrDefaultAsync(cancel);
        if (value is not null)
            return Convert.FromHexString(value);
        var made = RandomNumberGenerator.GetBytes(32);
        db.Add(new Setting { Name = Secret, Value = Convert.ToHexStringLower(made) });
        db.Add(new AuditEntry("system", "make-login-secret", new Ref("setting", Secret), clock));
        await db.SaveChangesAsync(cancel);
        return made;
    }
}
