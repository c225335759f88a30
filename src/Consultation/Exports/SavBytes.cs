using System.Buffers.Binary;
using System.Text;

namespace Talaia.Consultation.Exports;

/// <summary>Writes the parts that records of a system file are made of, the least byte first.</summary>
internal sealed class SavBytes(Stream stream)
{
    public void Whole(params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            stream.Write(bytes);
        }
    }

    public void Number(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        stream.Write(bytes);
    }

    public void Byte(byte value) => stream.WriteByte(value);

    public void Bytes(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>The text in exactly so many bytes, cut between characters or filled with spaces.</summary>
    public void Text(string text, int width) => stream.Write(Padded(text, width));

    /// <summary>A record of extended information.</summary>
    public void Extension(int subtype, int size, byte[] data)
    {
        Whole(7, subtype, size, data.Length / size);
        Bytes(data);
    }

    public static byte[] Padded(string text, int width)
    {
        var bytes = new byte[width];
        Array.Fill(bytes, (byte)' ');
        Cut(text, width).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The text in at most so many bytes, no character in halves. A null character, which ends a text for many readers, becomes a space.</summary>
    public static byte[] Cut(string text, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace('\0', ' '));
        if (bytes.Length <= most)
            return bytes;
        while (most > 0 && (bytes[most] & 0xC0) == 0x80)
            most--;
        return bytes[..most];
    }
}
