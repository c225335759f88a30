using System.Security.Cryptography;
using System.Text;
using Talaia.Kernel.Links;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Signals;

/// <summary>
/// The public key of a signal: its source's key, a full stop, and its identifier there, or twelve digits of that identifier's SHA-256 where it is
/// no address part. The same document has the same key in every installation.
/// </summary>
public static class SignalKey
{
    public const string Kind = "signal";

    public static string Of(string sourceKey, string externalId) =>
        sourceKey + "." + (Folding.Slug(externalId) == externalId ? externalId : Digest(externalId));

    /// <summary>The signal of this key as links name it.</summary>
    public static Ref Ref(string key) => new(Kind, key);

    internal static string Digest(string externalId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(externalId)))[..12];
}
