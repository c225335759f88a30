namespace Talaia.Access.Sessions;

/// <summary>What a browser calls itself, shortened to what its owner recognises.</summary>
internal static class Devices
{
    // Order matters: most browsers call themselves also by the names of others (RFC 9110 §10.1.5 lets them).
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <returns>Browser and system, such as `Firefox · Windows`; empty where neither is known. Never longer than 60 letters.</returns>
    public static string NameOf(string? userAgent)
    {
        var parts = new[] { Of(Browsers, userAgent), Of(Systems, userAgent) };
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string? Of((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(pair => userAgent.Contains(pair.Mark, StringComparison.Ordinal)).Name;
}
