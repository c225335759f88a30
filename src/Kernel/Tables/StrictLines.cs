using System.Text.Unicode;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Tables;

/// <summary>
/// The bytes of a UTF-8 stream without BOM, checked line by line while they pass: refuses UTF-16, invalid UTF-8, NUL bytes and over-long lines
/// with their line number. Never holds more than one line.
/// </summary>
internal sealed class StrictLines(Stream stream, ProblemList problems, string? file, int maxLineBytes) : Stream
{
    private readonly byte[] _chunk = new byte[64 * 1024];
    private int _chunkAt, _chunkEnd;
    private byte[] _line = new byte[4 * 1024];
    private int _lineAt, _lineEnd;
    private int _number;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && (_lineAt < _lineEnd || NextLine()))
        {
            var part = Math.Min(buffer.Length - read, _lineEnd - _lineAt);
            _line.AsSpan(_lineAt, part).CopyTo(buffer[read..]);
            _lineAt += part;
            read += part;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool NextLine()
    {
        (_lineAt, _lineEnd) = (0, 0);
        _number++;
        while (_chunkAt < _chunkEnd || NextChunk())
        {
            var rest = _chunk.AsSpan(_chunkAt, _chunkEnd - _chunkAt);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..(feed + 1)];
            Append(part);
            _chunkAt += part.Length;
            if (feed >= 0)
                break;
        }

        Check(_line.AsSpan(0, _lineEnd));
        return _lineAt < _lineEnd;
    }

    private bool NextChunk()
    {
        (_chunkAt, _chunkEnd) = (0, stream.Read(_chunk));
        return _chunkEnd > 0;
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        if (_lineEnd + part.Length > maxLineBytes)
            throw Refuse("line-too-long", $"the line is longer than {maxLineBytes} bytes");
        if (_lineEnd + part.Length > _line.Length)
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _lineEnd + part.Length));
        part.CopyTo(_line.AsSpan(_lineEnd));
        _lineEnd += part.Length;
    }

    private void Check(ReadOnlySpan<byte> line)
    {
        if (_number == 1 && line is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
            throw Refuse("encoding", "the file is UTF-16: save it as UTF-8");
        if (line.Contains((byte)0))
            throw Refuse("nul", "the line holds a NUL byte: save the file as UTF-8 text");
        if (!Utf8.IsValid(line))
            throw Refuse("encoding", "the line is not UTF-8: save the file as UTF-8");
        if (_number == 1 && line is [0xef, 0xbb, 0xbf, ..])
            _lineAt = 3;
    }

    private InputException Refuse(string code, string message) => problems.Fatal(code, message, new Where(file, _number));
}
