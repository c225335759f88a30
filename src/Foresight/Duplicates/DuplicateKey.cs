using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Talaia.Foresight.Corpora;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Duplicates;

/// <summary>
/// Keys under which the same document is met again: by its address, else by its title and day. Two documents with a key in common are taken for one;
/// texts that are only alike are another matter.
/// </summary>
public static class DuplicateKey
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ocid", "ncid", "spm", "xtor",
        "s_cid", "icid", "wt.mc_id", "at_medium", "at_campaign", "vero_id", "oly_enc_id", "oly_anon_id",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The key of a document, 32 hexadecimal digits: of its canonical address where it has one, else of its folded title and its date as precisely as known.
    /// </summary>
    public static string Of(string title, PartialDate date, string? url)
    {
        var address = Address(url);
        return Hash(address is null ? $"t\n{Title(title)}\n{date}" : $"u\n{address}");
    }

    /// <summary>The title folded: lower case, no accents, words of letters and digits apart by one space.</summary>
    public static string Title(string title)
    {
        var folded = Folding.Fold(title);
        return string.Join(' ', string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The address without what does not tell documents apart: scheme, `www.`, default port, tracking parameters, fragment, last slash, order of
    /// parameters. Null where it is no address of the web, or the front page of a site, which many documents share.
    /// </summary>
    public static string? Address(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = uri.GetComponents(UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).Order(StringComparer.Ordinal));
        return path.Length == 0 && query.Length == 0 ? null : $"{host}{port}/{path}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pk_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("hsa_", StringComparison.OrdinalIgnoreCase);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
