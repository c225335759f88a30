using System.Buffers.Binary;

namespace Talaia.Consultation.Forms.Media;

/// <summary>A segment of a JPEG (ISO/IEC 10918-1, annex B).</summary>
/// <param name="Whole">With its marker and, of a scan, what is coded behind it.</param>
/// <param name="Body">What stands behind its length.</param>
internal readonly record struct JpegSegment(byte Marker, Range Whole, Range Body)
{
    /// <summary>Whether it says how large the picture is.</summary>
    public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

/// <summary>The segments of a JPEG from its first to the one that ends it; what stands behind that is no part of the picture.</summary>
internal static class JpegSegments
{
    public const byte App1 = 0xE1;
    private const byte Scan = 0xDA;
    private const byte End = 0xD9;

    /// <returns>As many as there are: fewer where it is cut off.</returns>
    public static List<JpegSegment> Of(ReadOnlySpan<byte> content)
    {
        var segments = new List<JpegSegment>();
        for (var at = 2; at + 4 <= content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == End)
                break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var end = at + 2 + length;
            if (length < 2 || end > content.Length)
                break;
            var whole = marker == Scan ? Coded(content, end) : end;
            segments.Add(new JpegSegment(marker, at..whole, (at + 4)..end));
            at = whole;
        }

        return segments;
    }

    /// <summary>How the camera was held: 1 to 8 as Exif counts (CIPA DC-008, 4.6.4 A); 1 where nothing says.</summary>
    public static int Orientation(ReadOnlySpan<byte> app1)
    {
        if (!app1.StartsWith("Exif\0\0"u8) || app1.Length < 14)
            return 1;
        var tiff = app1[6..];
        var isSmallFirst = tiff[0] == 'I';
        var at = Number32(tiff[4..]);
        if (at < 8 || at + 2 > tiff.Length)
            return 1;
        var count = Number16(tiff[at..]);
        for (var i = 0; i < count && at + 14 + (12 * i) <= tiff.Length; i++)
        {
            var entry = tiff[(at + 2 + (12 * i))..];
            if (Number16(entry) == 0x0112)
                return Number16(entry[8..]) is >= 1 and <= 8 and var held ? held : 1;
        }

        return 1;

        int Number16(ReadOnlySpan<byte> from) => isSmallFirst ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        int Number32(ReadOnlySpan<byte> from) => isSmallFirst ? BinaryPrimitives.ReadInt32LittleEndian(from) : BinaryPrimitives.ReadInt32BigEndian(from);
    }

    /// <summary>Where what is coded ends: at a marker that is neither a coded 0xFF nor one that only restarts.</summary>
    private static int Coded(ReadOnlySpan<byte> content, int from)
    {
        for (var at = from; at + 1 < content.Length; at++)
        {
            var next = content[at..].IndexOf((byte)0xFF);
            if (next < 0)
                break;
            at += next;
            if (at + 1 < content.Length && content[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }

        return content.Length;
    }
}
