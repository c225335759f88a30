namespace Talaia.Foresight.Corpora;

/// <summary>A stream read through, with some bytes that were already taken from it put back in front. Does not own the inner stream.</summary>
internal sealed class PrefixedStream(byte[] head, Stream rest) : ReadOnlyStream
{
    private int _given;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given >= head.Length)
            return rest.Read(buffer, offset, count);
        var taken = Math.Min(count, head.Length - _given);
        head.AsSpan(_given, taken).CopyTo(buffer.AsSpan(offset));
        _given += taken;
        return taken;
    }
}

/// <summary>Fails with <see cref="InvalidDataException"/> once more than so many bytes have come out: what a packed stream promises is not believed.</summary>
internal sealed class CappedStream(Stream inner, long most) : ReadOnlyStream
{
    private long _given;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        _given += read;
        return _given <= most ? read : throw new InvalidDataException($"More than {most} bytes.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The part of <see cref="Stream"/> that one-way reading never uses.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
