namespace Talaia.Access.SecondFactors;

/// <summary>Base 32 without padding (RFC 4648 §6), as programs of one-time codes read their keys.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder((bytes.Length * 8 + 4) / 5);
        var (bits, count) = (0, 0);
        foreach (var octet in bytes)
        {
            bits = (bits << 8 | octet) & 0xFFFF;
            for (count += 8; count >= 5; count -= 5)
                text.Append(Alphabet[bits >> (count - 5) & 31]);
        }

        if (count > 0)
            text.Append(Alphabet[bits << (5 - count) & 31]);
        return text.ToString();
    }

    /// <exception cref="FormatException">A letter is not of the alphabet.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException($"«{letter}» is not a letter of base 32.");
            bits = (bits << 5 | value) & 0xFFFF;
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }

        return [.. bytes];
    }
}
