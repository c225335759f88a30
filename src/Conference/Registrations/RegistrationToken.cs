using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Talaia.Conference.Registrations;

/// <summary>
/// The secret that opens a registration's own page: HMAC-SHA-256 (RFC 2104) of the form's key under the row's random salt, in base64url. The same form
/// sent twice thus gets the same token, although only its hash is stored: who reads the database lacks the key, who guesses a key lacks the salt.
/// </summary>
internal static class RegistrationToken
{
    public const int Length = 43;

    public static string NewSalt() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Of(string salt, string key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes(key)));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
