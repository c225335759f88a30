using System.Buffers.Binary;

namespace Talaia.Consultation.Forms.Media;

/// <summary>
/// A picture without what cameras and programs write beside it: where it was taken, by whom, with what, a smaller picture of it, and whatever stands behind its end. How the camera was
/// held stays, since the picture would lie on its side. What is seen is not touched; making a bare picture bare changes nothing.
/// </summary>
internal static class BarePicture
{
    /// <param name="type">Its media type, known from its content.</param>
    /// <returns>Null where it is no whole picture.</returns>
    public static byte[]? Of(string type, byte[] content) => type switch
    {
        "image/jpeg" => Jpeg(content),
        "image/png" => Png(content),
        "image/webp" => Webp(content),
        _ => content,
    };

    private static byte[]? Jpeg(byte[] content)
    {
        var segments = JpegSegments.Of(content);
        if (!segments.Exists(segment => segment.IsFrame) || !segments.Exists(segment => segment.Marker == 0xDA))
            return null;
        using var bare = new MemoryStream(content.Length);
        bare.Write([0xFF, 0xD8]);
        var held = segments.Where(segment => segment.Marker == JpegSegments.App1).Select(segment => JpegSegments.Orientation(content.AsSpan(segment.Body))).FirstOrDefault(held => held > 1);
        foreach (var (i, segment) in segments.Index())
        {
            // Exif stands first, but for the head of JFIF.
            if (held > 1 && (i > 0 || segment.Marker != 0xE0))
            {
                bare.Write([0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)held, 0, 0, 0, 0, 0, 0]);
                held = 0;
            }

            if (IsKept(segment, content))
                bare.Write(content.AsSpan(segment.Whole));
        }

        bare.Write([0xFF, 0xD9]);
        return bare.ToArray();
    }

    /// <summary>Of what programs may write: the head of JFIF, the colours' profile, and how Adobe coded them.</summary>
    private static bool IsKept(JpegSegment segment, byte[] content) => segment.Marker switch
    {
        0xE2 => content.AsSpan(segment.Body).StartsWith("ICC_PROFILE\0"u8),
        0xE0 => content.AsSpan(segment.Body).StartsWith("JFIF\0"u8),
        0xEE => content.AsSpan(segment.Body).StartsWith("Adobe"u8),
        (>= 0xE0 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    /// <summary>https://www.w3.org/TR/png-3/#11Chunks.</summary>
    private static byte[]? Png(byte[] content)
    {
        using var bare = new MemoryStream(content.Length);
        bare.Write(content.AsSpan(0, 8));
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            if (length > content.Length - at - 12)
                return null;
            var kind = content.AsSpan(at + 4, 4);
            if (!(kind.SequenceEqual("tEXt"u8) || kind.SequenceEqual("zTXt"u8) || kind.SequenceEqual("iTXt"u8) || kind.SequenceEqual("eXIf"u8) || kind.SequenceEqual("tIME"u8)))
                bare.Write(content.AsSpan(at, (int)length + 12));
            if (kind.SequenceEqual("IEND"u8))
                return bare.ToArray();
            at += (int)length + 12;
        }

        return null;
    }

    private static byte[]? Webp(byte[] content)
    {
        using var bare = new MemoryStream(content.Length);
        bare.Write(content.AsSpan(0, 12));
        var end = Math.Min(content.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4)));
        for (var at = 12; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at + 4));
            var whole = 8 + length + (length & 1);
            if (at + whole > end)
                return null;
            var chunk = content.AsSpan(at, (int)whole);
            if (chunk.StartsWith("VP8X"u8) && length >= 10)
                bare.Write([.. chunk[..8], (byte)(chunk[8] & ~0x0C), .. chunk[9..]]);
            else if (!chunk.StartsWith("EXIF"u8) && !chunk.StartsWith("XMP "u8))
                bare.Write(chunk);
            at += (int)whole;
        }

        var made = bare.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(4), (uint)made.Length - 8);
        return made.Length > 20 ? made : null;
    }
}
