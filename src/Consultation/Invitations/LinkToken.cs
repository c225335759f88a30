using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Talaia.Consultation.Invitations;

/// <summary>The secret of a personal link: 256 random bits, written in base64url (43 characters).</summary>
internal static class LinkToken
{
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// SHA-256 in hexadecimal. The token is looked up by this hash, so the time a lookup takes tells nothing about the token; and since the
    /// token has 256 random bits, the hash needs neither salt nor stretching.
    /// </summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
