namespace Talaia.Reports.Documents;

/// <summary>Which addresses a report may link to; all others could run code or mislead, and are shown as plain words.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static bool IsSafe(string address) =>
        !address.Any(char.IsControl)
        && (IsAnchor(address)
            || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal))
            || Schemes.Any(scheme => address.Length > scheme.Length && address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));

    public static bool IsAnchor(string address) => address.Length > 1 && address[0] == '#';
}
