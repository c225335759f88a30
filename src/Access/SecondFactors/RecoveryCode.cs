using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;

namespace Talaia.Access.SecondFactors;

/// <summary>A code on paper for who has lost the device of the second factor: 60 random bits, taken once and gone.</summary>
internal sealed class RecoveryCode
{
    public const int Count = 10;

    // No letter that is read as another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public string Hash { get; private init; } = "";
    public Guid Person { get; private init; }

    private RecoveryCode()
    {
    }

    public RecoveryCode(Guid person, string code) => (Person, Hash) = (person, HashOf(person, code));

    public static string New()
    {
        var text = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"{text[..4]}-{text[4..8]}-{text[8..]}";
    }

    /// <summary>Spaces, hyphens and case do not matter. Of the person, so that nobody's code is another's.</summary>
    public static string HashOf(Guid person, string code)
    {
        var letters = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Secrets.Hash($"{person}/{letters}");
    }

    internal static void Map(ModelBuilder model) => model.Entity<RecoveryCode>(entity =>
    {
        entity.ToTable("recovery_codes");
        entity.IsBookkeeping();
        entity.HasKey(code => code.Hash);
        entity.Property(code => code.Hash).HasMaxLength(64);
        entity.BelongsToPerson(nameof(Person));
    });
}
