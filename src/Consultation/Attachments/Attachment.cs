using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Attachments;

/// <summary>
/// A file that a town hall gave as an answer. The answer is its name, which no other file of the same response has, so that answers may move and be compared as all are;
/// whoever has the response has the file. Never changed: another file is another one.
/// </summary>
internal sealed class Attachment
{
    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";
    public string Name { get; private init; } = "";

    /// <summary>What it is by its content: see <see cref="FileKind"/>.</summary>
    public string MediaType { get; private init; } = "";
    public int Bytes { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>Stands last, also in its table, so that lists do not read through it.</summary>
    public byte[] Content { get; private init; } = [];

    private Attachment()
    {
    }

    public Attachment(Guid waveId, string codi6, string name, FileKind kind, byte[] content, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        At = clock.GetUtcNow();
        (WaveId, Codi6, Name, MediaType, Bytes, Content, By) = (waveId, codi6, name, kind.MediaType, content.Length, content, by);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Attachment>(entity =>
    {
        entity.ToTable("answer_files");
        entity.IsItsOwnRecord(Permission.AnswerQuestionnaire);
        entity.HasOne<Wave>().WithMany().HasForeignKey(file => file.WaveId);
        entity.HasIndex(file => new { file.WaveId, file.Codi6, file.Name }).IsUnique();
        entity.Property(file => file.Codi6).HasMaxLength(6);
        entity.Property(file => file.Name).HasMaxLength(FileName.Longest);
        entity.Property(file => file.MediaType).HasMaxLength(100);
        entity.Property(file => file.By).HasMaxLength(200);
    });
}
