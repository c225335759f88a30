using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Access.Accounts;

/// <summary>
/// How one person proves who they are: password, second factor, lock. Its id is the person's; who the person is (address, name, role, municipality)
/// stands with the people of the territory. Made when first needed.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Failures after which the password and the second factor are shut for a while; every further five double the while.</summary>
    public const int FailuresToLock = 5;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    /// <summary>Belongs to the demonstration: the password that everybody knows opens it alone.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Shut by the office: no way in works, no session lives.</summary>
    public bool IsShut { get; private set; }

    /// <summary>Key of the second factor (RFC 6238) in base 32; it counts once <see cref="IdentityUser{TKey}.TwoFactorEnabled"/>.</summary>
    public string? TotpKey { get; private set; }

    /// <summary>The step of the last code taken: no code is taken twice.</summary>
    public long TotpStep { get; private set; }

    private Account()
    {
    }

    internal Account(Guid person)
    {
        Id = person;
        UserName = person.ToString();
        NormalizedUserName = UserName.ToUpperInvariant();
        SecurityStamp = NewStamp();
        LockoutEnabled = true;
    }

    /// <summary>Whether too many failures have shut password and second factor for now. Passkeys and links by mail, which nobody guesses, stay open.</summary>
    internal bool IsLocked(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Counts a wrong password or code.</summary>
    internal void Fail(DateTimeOffset now)
    {
        AccessFailedCount++;
        if (AccessFailedCount % FailuresToLock == 0)
            LockoutEnd = now + LockAfter(AccessFailedCount);
        Change();
    }

    /// <summary>15 minutes after 5 failures in a row, 30 after 10, then doubling up to a day.</summary>
    internal static TimeSpan LockAfter(int failures)
    {
        var doublings = Math.Clamp(failures / FailuresToLock - 1, 0, 10);
        var time = FirstLock * Math.Pow(2, doublings);
        return time < LongestLock ? time : LongestLock;
    }

    /// <summary>Forgets failures once the person has entered.</summary>
    internal void Enter()
    {
        if (AccessFailedCount == 0 && LockoutEnd is null)
            return;
        (AccessFailedCount, LockoutEnd) = (0, null);
        Change();
    }

    internal void SetPassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = NewStamp();
        Change();
    }

    internal void SetDemonstrationPassword(string hash)
    {
        SetPassword(hash);
        IsDemonstration = true;
    }

    internal void Shut(bool isShut)
    {
        IsShut = isShut;
        SecurityStamp = NewStamp();
        Change();
    }

    /// <summary>A key to be confirmed by its first code; the present one, if any, counts until then.</summary>
    internal void BeginTotp(string key)
    {
        TotpKey = key;
        Change();
    }

    internal void TakeTotp(long step)
    {
        TotpStep = step;
        TwoFactorEnabled = true;
        Change();
    }

    internal void RemoveTotp()
    {
        (TotpKey, TwoFactorEnabled) = (null, false);
        SecurityStamp = NewStamp();
        Change();
    }

    // Two acts on one account that meet must see each other: the second is done again on the newest state.
    internal void Change() => ConcurrencyStamp = NewStamp();

    private static string NewStamp() => Secrets.New();

    internal static void Map(ModelBuilder model) => model.Entity<Account>(entity =>
    {
        entity.ToTable("accounts");
        entity.IsBookkeeping();
        entity.Ignore(account => account.Email).Ignore(account => account.NormalizedEmail).Ignore(account => account.EmailConfirmed);
        entity.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
        entity.Property(account => account.UserName).HasMaxLength(36);
        entity.Property(account => account.NormalizedUserName).HasMaxLength(36);
        entity.Property(account => account.TotpKey).HasMaxLength(64);
        entity.Property(account => account.SecurityStamp).HasMaxLength(64);
        entity.Property(account => account.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        entity.HasIndex(account => account.NormalizedUserName).IsUnique();
        entity.BelongsToPerson(nameof(Id));
    });
}
