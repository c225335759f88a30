using System.Security.Cryptography;
using System.Text;

namespace Talaia.Kernel.Mail;

/// <summary>Addresses of mailboxes, told apart and hinted at without being kept.</summary>
internal static class Mailbox
{
    /// <summary>SHA-256 of the address, in hexadecimal. Addresses that differ only in case or in spaces around them are one.</summary>
    public static string Hash(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().Normalize().ToLowerInvariant())));

    /// <summary>`maria@example.cat` as `m…@example.cat`: enough to answer "did it leave?", too little to write to.</summary>
    public static string Hint(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "…" : $"{address[0]}…{address[at..]}";
    }
}
