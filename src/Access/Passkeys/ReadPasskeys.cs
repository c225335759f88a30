using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Passkeys;

/// <param name="Id">Its identifier in base64url.</param>
/// <param name="IsSynced">Kept by a provider that copies it to the person's other devices.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedAt, bool IsSynced)
{
    internal static byte[] Bytes(string id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];
}

/// <summary>The passkeys of a person, the oldest first.</summary>
public sealed class ReadPasskeys(TalaiaDb db)
{
    public async Task<List<PasskeyRow>> RunAsync(Guid person, CancellationToken cancel = default)
    {
        var rows = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(passkey => passkey.UserId == person).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Data.CreatedAt).Select(row =>
            new PasskeyRow(Base64Url.EncodeToString(row.CredentialId), row.Data.Name ?? "", row.Data.CreatedAt, row.Data.IsBackedUp))];
    }
}
