using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Talaia.Access.Accounts;

/// <summary>Secrets that are handed out once and known here only by their hash.</summary>
internal static class Secrets
{
    /// <summary>256 random bits in base64url (RFC 4648 §5): 43 letters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in lower-case hexadecimal: 64 letters. No salt: what is hashed is random already.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
