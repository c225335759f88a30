namespace Talaia.Drawing;

internal static class PageAddress
{
    /// <summary>The address as given, if a reader may be sent there: relative, or http(s). Anything else could run code.</summary>
    /// <exception cref="ArgumentException">Another scheme, such as `javascript:`.</exception>
    public static string Check(string address)
    {
        var start = address.AsSpan().Trim();
        var colon = start.IndexOf(':');
        var path = start.IndexOfAny("/?#");
        var isRelative = colon < 0 || (path >= 0 && path < colon);
        var isWeb = start.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || start.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isRelative || isWeb
            ? address
            : throw new ArgumentException($"«{address}» is not an address for a figure: relative, or http(s).", nameof(address));
    }
}
