using System.Text;

namespace Talaia.Foresight.Corpora;

/// <summary>One line of a corpus: its 1-based number and its bytes without the line end, or null where it is longer than the limit.</summary>
internal readonly record struct CorpusLine(int Number, ReadOnlyMemory<byte>? Bytes);

/// <summary>Cuts a stream into lines without ever holding more than one line of at most <see cref="MostBytes"/>.</summary>
internal static class CorpusLines
{
    /// <summary>No line of a corpus is longer: 1 MB.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The lines in order; the bytes are only good until the next line is asked for. After a line that is too long the rest is not read.</summary>
    public static IEnumerable<CorpusLine> Read(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var (start, end, number) = (0, 0, 1);
        while (true)
        {
            var at = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            if (at >= 0)
            {
                yield return new(number, Trim(buffer.AsMemory(start, at - start), number));
                start = at + 1;
                number++;
                continue;
            }

            if (end - start > MostBytes)
            {
                yield return new(number, null);
                yield break;
            }

            (buffer, end) = MakeRoom(buffer, start, end);
            start = 0;
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > start)
            yield return new(number, Trim(buffer.AsMemory(start, end - start), number));
    }

    private static (byte[] Buffer, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        var kept = end - start;
        var target = kept > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, start, target, 0, kept);
        return (target, kept);
    }

    private static ReadOnlyMemory<byte>? Trim(ReadOnlyMemory<byte> line, int number)
    {
        if (number == 1 && line.Span.StartsWith(Encoding.UTF8.Preamble))
            line = line[3..];
        if (line.Span is [.., (byte)'\r'])
            line = line[..^1];
        return line.Length > MostBytes ? null : line;
    }
}
