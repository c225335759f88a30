using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Files;

/// <summary>Passes a stream on and refuses it once it has given more bytes than it may.</summary>
internal sealed class LimitedStream(Stream inner, long most, string name) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _given += read;
        return _given <= most ? read : throw new InputException(new Problem("too-large", $"The file is larger than {most / 1_000_000} MB.", new Where(name)));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
