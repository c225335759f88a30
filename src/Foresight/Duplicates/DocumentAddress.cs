using System.Collections.Frozen;

namespace Talaia.Foresight.Duplicates;

/// <summary>The address of a document as what it is known by, whoever passed it on.</summary>
public static class DocumentAddress
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ocid", "ncid", "spm", "xtor",
        "s_cid", "icid", "wt.mc_id", "at_medium", "at_campaign", "vero_id", "oly_enc_id", "oly_anon_id",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The address without what does not tell documents apart: scheme, `www.`, default port, tracking parameters, fragment, last slash, order of
    /// parameters. Null where it is no address of the web, or the front page of a site, which many documents share.
    /// </summary>
    public static string? Canonical(string? url)
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
}
