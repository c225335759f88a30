using Talaia.Consultation.Attachments;

namespace Talaia.Consultation.Forms.Media;

/// <summary>
/// What a file that a form shows is, by what stands in it: pictures, sound and films that every browser of today plays by itself. A drawing in SVG is a program to some, so it is none.
/// </summary>
internal static class MediaKinds
{
    private static readonly FileKind Mp3 = new("mp3", "audio/mpeg", [".mp3"]);
    private static readonly FileKind Aac = new("aac", "audio/aac", [".aac"]);
    private static readonly FileKind Ogg = new("ogg", "audio/ogg", [".ogg", ".oga", ".opus"]);
    private static readonly FileKind Wav = new("wav", "audio/wav", [".wav"]);
    private static readonly FileKind M4a = new("m4a", "audio/mp4", [".m4a", ".mp4"]);
    private static readonly FileKind Mp4 = new("mp4", "video/mp4", [".mp4", ".m4v"]);
    private static readonly FileKind Webm = new("webm", "video/webm", [".webm"]);

    /// <summary>The extensions of all that is taken, with their point, for the browser's own dialogue.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. FileKind.All.Where(kind => kind.IsImage).Concat([Mp3, Aac, Ogg, Wav, M4a, Mp4, Webm]).SelectMany(kind => kind.Extensions).Distinct()];

    /// <returns>Null where it is none of them.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> content) =>
        IsMatroska(content) ? Webm
        : content.StartsWith("OggS"u8) ? OfOgg(content)
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WAVE"u8) ? Wav
        : content.Length > 12 && content[4..].StartsWith("ftyp"u8) ? OfTracks(content)
        : content.StartsWith("ID3"u8) ? Mp3
        : content is [0xFF, var second, var third, ..] && (second & 0xF0) == 0xF0 ? OfFrame(second, third)
        : content is [0x89, (byte)'P', ..] or [0xFF, 0xD8, ..] or [(byte)'G', (byte)'I', ..] or [(byte)'R', (byte)'I', ..] && FileKind.Of(content) is { IsImage: true } picture ? picture
        : null;

    /// <summary>The column of a form's sheet that shows it: <c>image</c>, <c>audio</c> or <c>video</c>.</summary>
    public static string Column(string mediaType) => mediaType.Split('/')[0];

    /// <summary>Whether a column of the form's sheets can show it; sound may come in a container of films.</summary>
    public static bool Fits(string column, string mediaType) => column switch
    {
        "image" or "big-image" => Column(mediaType) == "image",
        "audio" => Column(mediaType) == "audio" || mediaType == Webm.MediaType,
        _ => Column(mediaType) == "video",
    };

    public static bool IsDrawing(ReadOnlySpan<byte> content, string name)
    {
        var start = content[..Math.Min(content.Length, 4096)];
        return name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".svgz", StringComparison.OrdinalIgnoreCase)
            || (start.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && start.IndexOf("<svg"u8) >= 0);
    }

    private static bool IsMatroska(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && content[..Math.Min(content.Length, 64)].IndexOf("webm"u8) >= 0;

    private static FileKind? OfOgg(ReadOnlySpan<byte> content)
    {
        var first = content[..Math.Min(content.Length, 128)];
        return first.IndexOf("OpusHead"u8) >= 0 || first.IndexOf("\u0001vorbis"u8) >= 0 || first.IndexOf("Speex   "u8) >= 0 ? Ogg : null;
    }

    /// <summary>Brands say little: what its tracks are is read from their handlers (ISO/IEC 14496-12, 8.4.3).</summary>
    private static FileKind? OfTracks(ReadOnlySpan<byte> content)
    {
        if (content[8..].StartsWith("qt  "u8))
            return null;
        var hears = false;
        for (var rest = content; rest.IndexOf("hdlr"u8) is >= 0 and var at && at + 16 <= rest.Length; rest = rest[(at + 4)..])
        {
            if (rest[(at + 12)..].StartsWith("vide"u8))
                return Mp4;
            hears |= rest[(at + 12)..].StartsWith("soun"u8);
        }

        return hears ? M4a : null;
    }

    /// <summary>The head of a frame of MPEG audio (ISO/IEC 11172-3): its layer tells MP3 from AAC; rates that there are not are no sound.</summary>
    private static FileKind? OfFrame(byte second, byte third) => (second & 0x06) switch
    {
        0x02 when (third & 0xF0) != 0xF0 && (third & 0x0C) != 0x0C => Mp3,
        0x00 => Aac,
        _ => null,
    };
}
