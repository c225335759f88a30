namespace Talaia.Consultation.Forms.Media;

/// <summary>Takes what is written to it at once, and sends it on when one can wait: a ZIP is written without waiting, a reader at the other end of a slow line is waited for.</summary>
internal sealed class SentStream(Stream to) : Stream
{
    private readonly MemoryStream _written = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task SendAsync(CancellationToken cancel)
    {
        await to.WriteAsync(_written.GetBuffer().AsMemory(0, (int)_written.Length), cancel);
        _written.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _written.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _written.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
