using System.Security.Cryptography;
using System.Text;

namespace Talaia.Web.Mail;

/// <summary>The Message-ID (RFC 5322 §3.6.4) of a letter: made of its key, so that whoever gets it twice sees that it is one letter. The key, which may name a town, cannot be read off it.</summary>
internal static class LetterId
{
    public static string Of(string key, string from) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40]}@{from[(from.LastIndexOf('@') + 1)..]}";
}
