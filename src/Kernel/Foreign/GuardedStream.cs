using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Foreign;

/// <summary>
/// A stream that refuses to go on when the file is larger than anybody could mean, or when one run without the byte that ends tokens is: a reader would
/// gather such an attribute or text in memory before anybody could look at it.
/// </summary>
public sealed class GuardedStream(Stream inner, long mostBytes, byte tokenEnd, int mostOfToken, string? file) : Stream
{
    private long _read;
    private long _run;

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
        var count = inner.Read(buffer);
        _read += count;
        if (_read > mostBytes)
            throw new InputException(new Problem("too-large", $"the file has more than {mostBytes >> 20} MB", new Where(file)));
        var part = buffer[..count];
        var last = part.LastIndexOf(tokenEnd);
        _run = last < 0 ? _run + count : count - last;
        if (_run > mostOfToken)
            throw new InputException(new Problem("too-long", $"one text or attribute has more than {mostOfToken >> 20} MB", new Where(file)));
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
