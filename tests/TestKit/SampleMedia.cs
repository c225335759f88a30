using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Talaia.TestKit;

/// <summary>Small files of each kind that a form can show, made here; pictures are 24 by 12 points.</summary>
public static class SampleMedia
{
    /// <summary>A plain picture, as a browser draws it.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAMABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAwb/xAAiEAACAgEDBAMAAAAAAAAAAAABAgADBBITMQURIWEiUYH/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EABkRAAMBAQEAAAAAAAAAAAAAAAACEQMBIf/aAAwDAQACEQMRAD8A0a1MavW/4ByZQx7K3pWxTqU/U5rIsa21ix4PYeox0250u2wfg3IgNneUPKKU861C52wQvuETyWPmEszTkCd/T//Z");

    public static byte[] Webp { get; } = Convert.FromBase64String("UklGRnIAAABXRUJQVlA4IGYAAABQBACdASoYAAwAPxFysFAsJqSisAgBgCIJbACdMoACtURfMnekBLRVTXeAAOEBvjE2cjaOsksHTzAqL5XFPpVe+nTA3Go5jl1NaTqU40dPFhE3Gl/WLRhVNrW2e0VH0M/91ddAAAA=");

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODdhGAAMAIAAAP8AAAAAACwAAAAAGAAMAAACFISPqcvtD6OctNqLs968+w+G4kgWADs=");

    /// <summary>A telephone's photograph, held upright: its place and its maker stand in it, and something behind its end.</summary>
    public static byte[] Photograph { get; } =
    [
        .. Jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 3, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, .. "Ada\0"u8, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0, .. "41.3874 N 2.1686 E"u8]),
        .. Segment(0xFE, "lloc: Sant Adrià"u8), .. Jpeg[2..], .. "rere la fi"u8,
    ];

    public static byte[] Wav { get; } = [.. "RIFF"u8, 44, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0, .. "data"u8, 8, 0, 0, 0, 128, 140, 150, 140, 128, 116, 106, 116];

    public static byte[] Mp3 { get; } = [0xFF, 0xFB, 0x90, 0x64, .. new byte[413]];

    public static byte[] Ogg { get; } = [.. "OggS"u8, 0, 2, .. new byte[20], 1, 19, .. "OpusHead"u8, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Mp4 { get; } = Tracks("isom", "vide", "soun");

    public static byte[] M4a { get; } = Tracks("mp42", "soun");

    public static byte[] Webm { get; } = [0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x84, .. "webm"u8, .. new byte[40]];

    /// <summary>A picture of one colour, with words beside it.</summary>
    public static byte[] Png(int width = 24, int height = 12, byte colour = 200)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
                zlib.Write([0, .. Enumerable.Repeat(colour, width)]);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("tEXt", "Author\0Ada"u8), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A ZIP with these entries, in this order.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return content.ToArray();
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content)
    {
        byte[] whole = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(whole, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(whole.Length - 4), Crc(whole.AsSpan(4, content.Length + 4)));
        return whole;
    }

    /// <summary>PNG, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> content)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Tracks(string brand, params string[] handlers) =>
        [0, 0, 0, 16, .. Encoding.ASCII.GetBytes($"ftyp{brand}"), 0, 0, 2, 0, .. handlers.SelectMany(handler => (byte[])[0, 0, 0, 32, .. "hdlr"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler), .. new byte[12]])];
}
