namespace Talaia.Territory.TaxIds;

/// <summary>
/// The tax number (NIF) of a legal entity: a letter for its kind, seven digits, a control digit or letter (Orden EHA/451/2008, of 20 February). It says nothing of
/// a person. That of a council resembles its INE code without being it, so it is never computed from one.
/// </summary>
public static class TaxNumber
{
    private const string Kinds = "ABCDEFGHJNPQRSUVW";
    private const string Controls = "JABCDEFGHI";
    private const string WithLetter = "NPQRSW";
    private const string WithDigit = "ABEH";

    // As certificates write it (ETSI EN 319 412-1, §5.1.4).
    private const string CertificatePrefix = "VATES-";

    /// <summary>Without spaces, hyphens, dots and the prefix of certificates, in capitals.</summary>
    /// <returns>Null where it is not the number of a legal entity.</returns>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > 40)
            return null;
        var trimmed = text.Trim();
        if (trimmed.StartsWith(CertificatePrefix, StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed[CertificatePrefix.Length..];
        var folded = string.Concat(trimmed.Where(letter => letter is not (' ' or '-' or '.'))).ToUpperInvariant();
        return folded.Length == 9 && Kinds.Contains(folded[0], StringComparison.Ordinal) && folded.AsSpan(1, 7).IndexOfAnyExceptInRange('0', '9') < 0 && IsControl(folded)
            ? folded
            : null;
    }

    // Every second digit from the first counts double, by the sum of its digits; the control brings the sum to a multiple of ten.
    private static bool IsControl(string number)
    {
        var sum = 0;
        for (var i = 0; i < 7; i++)
        {
            var digit = number[i + 1] - '0';
            sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }

        var control = (10 - sum % 10) % 10;
        return (number[8] == '0' + control && !WithLetter.Contains(number[0], StringComparison.Ordinal))
            || (number[8] == Controls[control] && !WithDigit.Contains(number[0], StringComparison.Ordinal));
    }
}
