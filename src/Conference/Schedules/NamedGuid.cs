using System.Security.Cryptography;
using System.Text;

namespace Talaia.Conference.Schedules;

/// <summary>UUID version 5 (RFC 9562 §5.5): the same name gives the same identifier, today and next year.</summary>
internal static class NamedGuid
{
    /// <summary>Name space of the platform's programmes.</summary>
    private static readonly Guid Space = new("5b0b3f0e-8f0b-4f57-9a0e-6b2a1c7d4e21");

    public static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard prescribes SHA-1; nothing rests on its strength.
        SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
