using System.Buffers.Binary;

namespace Talaia.Consultation.Forms.Media;

/// <summary>How wide and high a picture is, from its head: nothing is unpacked.</summary>
internal static class PictureSize
{
    /// <param name="type">Its media type, known from its content.</param>
    /// <returns>In pixels as it is seen; null where the head does not say.</returns>
    public static (int Width, int Height)? Of(string type, ReadOnlySpan<byte> content)
    {
        var size = type switch
        {
            "image/png" when content.Length >= 24 && content[12..].StartsWith("IHDR"u8) => (BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])),
            "image/gif" when content.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..])),
            "image/webp" => OfWebp(content),
            "image/jpeg" => OfJpeg(content),
            _ => (0, 0),
        };
        return size is (> 0, > 0) ? size : null;
    }

    /// <summary>https://developers.google.com/speed/webp/docs/riff_container and RFC 6386, 9.1.</summary>
    private static (int, int) OfWebp(ReadOnlySpan<byte> content)
    {
        if (content.Length < 30)
            return (0, 0);
        var chunk = content[12..];
        if (chunk.StartsWith("VP8X"u8))
            return (1 + (content[24] | (content[25] << 8) | (content[26] << 16)), 1 + (content[27] | (content[28] << 8) | (content[29] << 16)));
        if (chunk.StartsWith("VP8L"u8) && content[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.StartsWith("VP8 "u8) ? (BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF) : (0, 0);
    }

    private static (int, int) OfJpeg(ReadOnlySpan<byte> content)
    {
        var isTurned = false;
        foreach (var segment in JpegSegments.Of(content))
        {
            var body = content[segment.Body];
            if (segment.Marker == JpegSegments.App1)
                isTurned = JpegSegments.Orientation(body) is >= 5 and <= 8;
            if (segment.IsFrame && body.Length >= 5)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
                return isTurned ? (height, width) : (width, height);
            }
        }

        return (0, 0);
    }
}
