using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Talaia.Kernel.Audit;

/// <summary>
/// The chain of audit entries: the hash of each is SHA-256 (FIPS 180-4) over the former's hash, a line feed, and the entry as a JSON array of texts.
/// Whoever changes, removes, adds or reorders an entry must change every later hash and the head, and a head written down elsewhere shows it.
/// The linked time-stamping of Haber and Stornetta (1991), without their witnesses.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Instants are hashed as they are kept: whole microseconds, which both engines hold.</summary>
    internal static DateTimeOffset Kept(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <returns>64 hexadecimal digits, lower case.</returns>
    public static string HashOf(string formerHash, AuditEntry entry)
    {
        string[] parts =
        [
            entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.Id.ToString(),
            entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            entry.Actor, entry.Act, entry.SubjectKind, entry.SubjectKey, entry.Detail, entry.Changes,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(formerHash + "\n" + JsonSerializer.Serialize(parts))));
    }
}
