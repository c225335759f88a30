using System.Diagnostics.CodeAnalysis;
using Talaia.Kernel.Links;

namespace Talaia.Consultation.Needs;

/// <summary>How links name a need: what one wave has shown on one element, as `2026-2/ET.1`.</summary>
public static class NeedRef
{
    public const string Kind = "need";

    public static Ref To(string waveKey, string elementCode) => new(Kind, $"{waveKey}/{elementCode}");

    /// <summary>Takes a key apart again.</summary>
    public static bool TryParse(string key, [NotNullWhen(true)] out string? waveKey, [NotNullWhen(true)] out string? elementCode)
    {
        var cut = key.IndexOf('/', StringComparison.Ordinal);
        (waveKey, elementCode) = cut < 0 ? (null, null) : (key[..cut], key[(cut + 1)..]);
        return cut > 0 && cut < key.Length - 1;
    }
}
