using System.Security.Cryptography;
using System.Text;

namespace Talaia.Kernel.Mail;

/// <summary>Addresses of mailboxes, told apart and hinted at without being kept.</summary>
public static class Mailbox
{
    /// <summary>Whether what was typed may be an address: one @ with something on both sides, 3 to 254 characters, no blanks. More is known only by writing to it.</summary>
    public static bool IsPlausible(string address) =>
        address.Length is > 2 and <= 254 && address.Count(c => c == '@') == 1 && address[0] != '@' && address[^1] != '@'
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    /// <summary>In lower case: addresses that differ only in case or in spaces around them are one; accents are kept, since they make another mailbox.</summary>
    public static string Fold(string address) => address.Trim().Normalize().ToLowerInvariant();

    /// <summary>SHA-256 of the address, in hexadecimal.</summary>
    internal static string Hash(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fold(address))));

    /// <summary>`maria@example.cat` as `m…@example.cat`: enough to answer "did it leave?", too little to write to.</summary>
    internal static string Hint(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "…" : $"{address[0]}…{address[at..]}";
    }
}
