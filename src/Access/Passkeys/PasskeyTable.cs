using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;

namespace Talaia.Access.Passkeys;

/// <summary>Where Identity keeps passkeys (schema version 3), and the accounts elsewhere that open an account here.</summary>
internal static class PasskeyTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<IdentityUserPasskey<Guid>>(entity =>
        {
            entity.ToTable("account_passkeys");
            entity.IsBookkeeping();
            entity.HasKey(passkey => passkey.CredentialId);
            entity.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
            entity.HasIndex(passkey => passkey.UserId);
            entity.OwnsOne(passkey => passkey.Data, data => data.ToJson());
            entity.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserLogin<Guid>>(entity =>
        {
            entity.ToTable("account_logins");
            entity.IsBookkeeping();
            entity.HasKey(login => new { login.LoginProvider, login.ProviderKey });
            entity.Property(login => login.LoginProvider).HasMaxLength(128);
            entity.Property(login => login.ProviderKey).HasMaxLength(128);
            entity.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
