using System.Collections.Frozen;

namespace Talaia.Access.Passwords;

/// <summary>What a password must be (NIST SP 800-63B-4 §3.1.1.2): long, not among the first that anybody tries, not one's own address; no rule of signs and figures.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <returns>The code of the rule that it breaks: `password-short`, `password-long`, `password-common`, `password-address`; null for a good one.</returns>
    public static string? Broken(string password, string email, FrozenSet<string> common)
    {
        if (password.Length < Shortest)
            return "password-short";
        if (password.Length > Longest)
            return "password-long";
        var folded = password.ToLowerInvariant();
        if (common.Contains(folded) || folded.Distinct().Count() < 5 || common.Any(word => IsMadeOf(folded, word)))
            return "password-common";
        var name = email.Split('@')[0];
        return folded.Contains(email, StringComparison.Ordinal) || (name.Length >= 4 && folded.Contains(name, StringComparison.Ordinal)) ? "password-address" : null;
    }

    // One common word said again and again, or with figures and signs at its ends, is as common: `password2026`, `talaiatalaia`.
    private static bool IsMadeOf(string password, string word)
    {
        var rest = password.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < password.Length && !rest.Any(char.IsLetter);
    }
}
