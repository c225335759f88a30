using System.Security.Cryptography;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Media;

/// <summary>A file as somebody brings it, beside a form or for one of its questions.</summary>
/// <param name="Name">As it came.</param>
public sealed record BroughtFile(string Name, byte[] Content)
{
    /// <summary>What is kept of it, once it has been looked at: what it is is read from its content, and nothing is kept that tells where a picture was taken.</summary>
    /// <exception cref="InputException">`media-empty`, `media-too-large`, `media-svg`, `media-kind-unknown`, `media-lies` (its name says another kind), `media-broken`, `media-too-many-pixels`.</exception>
    internal (MediaFile File, byte[] Content) Checked()
    {
        if (Content.Length == 0)
            throw Wrong("media-empty", "holds nothing");
        if (MediaKinds.IsDrawing(Content, Name))
            throw Wrong("media-svg", "is a drawing in SVG, which may run programs: save it as PNG");
        if (MediaKinds.Of(Content) is not { } kind)
            throw Wrong("media-kind-unknown", $"is none of what a form can show: {string.Join(" ", MediaKinds.Extensions)}");
        if (Content.Length > (kind.IsImage ? MediaLimits.MostImageBytes : MediaLimits.MostBytes))
            throw Wrong("media-too-large", $"has more than {(kind.IsImage ? MediaLimits.MostImageBytes : MediaLimits.MostBytes) >> 20} MB");
        if (!kind.Extensions.Contains(Path.GetExtension(MediaName.Of(Name)).ToLowerInvariant()))
            throw Wrong("media-lies", $"is {kind.MediaType}, which its name does not say");
        if (!kind.IsImage)
            return (new MediaFile(HashOf(Content), kind.MediaType, Content.Length), Content);
        if (PictureSize.Of(kind.MediaType, Content) is not var (width, height) || BarePicture.Of(kind.MediaType, Content) is not { } bare)
            throw Wrong("media-broken", "is damaged or cut off");
        if ((long)width * height > MediaLimits.MostPixels)
            throw Wrong("media-too-many-pixels", $"has more than {MediaLimits.MostPixels / 1_000_000} million points");
        return (new MediaFile(HashOf(bare), kind.MediaType, bare.Length, width, height), bare);
    }

    internal InputException Wrong(string code, string what) => new(new Problem(code, $"«{MediaName.Of(Name)}» {what}.", new Where(MediaName.Of(Name))));

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
