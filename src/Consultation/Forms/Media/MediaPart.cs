using Microsoft.EntityFrameworkCore;

namespace Talaia.Consultation.Forms.Media;

/// <summary>A piece of a file that forms show. Files are kept in pieces so that nobody who plays twenty megabytes of film over a slow line holds them in memory meanwhile. Never changed.</summary>
internal sealed class MediaPart
{
    public const int Length = 256 << 10;

    /// <summary>SHA-256 of the whole file, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>From 0 on; all but the last have <see cref="Length"/> bytes.</summary>
    public int Number { get; private init; }
    public byte[] Content { get; private init; } = [];

    private MediaPart()
    {
    }

    public static IEnumerable<MediaPart> Of(string hash, byte[] content) =>
        content.Chunk(Length).Select((part, number) => new MediaPart { Hash = hash, Number = number, Content = part });

    internal static void Map(ModelBuilder model) => model.Entity<MediaPart>(entity =>
    {
        entity.ToTable("form_media");
        entity.HasKey(part => new { part.Hash, part.Number });
        entity.Property(part => part.Hash).HasMaxLength(64);
        entity.Property(part => part.Number).ValueGeneratedNever();
    });
}
