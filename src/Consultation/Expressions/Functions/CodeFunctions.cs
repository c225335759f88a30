using System.Security.Cryptography;
using System.Text;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>Digests, Base64 and identifiers.</summary>
internal static class CodeFunctions
{
    private const int LongestIdentifier = 10_000;

    public static Dictionary<string, Function> All { get; } = new(StringComparer.Ordinal)
    {
        ["digest"] = new(2, 3, Digest),
        ["base64-decode"] = new(1, 1, a => Decoded(a)),
        ["uuid"] = new(0, 1, Identifier) { Changes = true },
    };

    private static TextValue Digest(Arguments a)
    {
        var bytes = Encoding.UTF8.GetBytes(a.Text(0));
        a.Make(bytes.Length);
        var algorithm = a.Text(1);
        var hash = algorithm switch
        {
#pragma warning disable CA5350, CA5351 // authors of forms may ask for the digests that ODK knows; nothing is kept safe by them
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
#pragma warning restore CA5350, CA5351
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw a.Wrong($"«{algorithm}» is no digest; MD5, SHA-1, SHA-256, SHA-384 and SHA-512 are."),
        };
        return (a.Has(2) ? a.Text(2) : "base64") switch
        {
            "hex" => new TextValue(Convert.ToHexStringLower(hash)),
            "base64" => new TextValue(Convert.ToBase64String(hash)),
            var other => throw a.Wrong($"a digest is written as hex or base64, not as «{other}»."),
        };
    }

    private static Value Decoded(Arguments a)
    {
        var text = string.Concat(Words.Of(a.Text(0))).TrimEnd('=');
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var written) ? a.Made(Encoding.UTF8.GetString(bytes, 0, written)) : TextValue.Empty;
    }

    private static TextValue Identifier(Arguments a)
    {
        if (!a.Has(0))
            return new TextValue(Fresh(a));
        var length = a.Number(0);
        if (!(length >= 0 && length <= LongestIdentifier))
            throw a.Wrong($"an identifier has 0 to {LongestIdentifier} characters.");
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(Fresh(a));
        return new TextValue(text.ToString(0, (int)length));
    }

    private static string Fresh(Arguments a)
    {
        var bytes = new byte[16];
        a.Surroundings.Chance.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
