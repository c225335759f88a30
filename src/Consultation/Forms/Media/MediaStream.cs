using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Media;

/// <summary>A file that a form shows, read piece by piece from wherever one wants to go on; one piece is in memory.</summary>
internal sealed class MediaStream(TalaiaDb db, MediaFile file) : Stream
{
    private byte[] _part = [];
    private int _number = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => file.Bytes;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        var number = (int)(Position / MediaPart.Length);
        if (number != _number)
            (_part, _number) = (await db.Set<MediaPart>().Where(part => part.Hash == file.Hash && part.Number == number).Select(part => part.Content).SingleOrDefaultAsync(cancellationToken) ?? [], number);
        var from = (int)(Position % MediaPart.Length);
        var count = Math.Min(buffer.Length, _part.Length - from);
        if (count <= 0)
            return 0;
        _part.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A database is not waited for.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
