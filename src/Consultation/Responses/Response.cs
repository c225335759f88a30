using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>
/// The answers of one municipality in one wave: one document that every device and every colleague adds to. It belongs to the town hall, not to
/// a person. Answers can be changed until the wave closes, after sending too: what was sent stays sent and counts with its newest answers,
/// and the response is marked as changed until it is sent again.
/// </summary>
internal sealed class Response
{
    public Guid Id { get; private init; }
    public Guid WaveId { get; private init; }
    public string Codi6 { get; private init; } = "";

    /// <summary>Grows by one with every save and every sending; guards against two writers at once.</summary>
    public int Revision { get; private set; }

    /// <summary>The revision that was sent last; smaller than <see cref="Revision"/> when answers changed afterwards.</summary>
    public int? SentRevision { get; private set; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset SavedAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? SentBy { get; private set; }

    /// <summary>When it was sent for the first time, which is when the town answered the wave.</summary>
    public DateTimeOffset? FirstSentAt { get; private set; }

    /// <summary>How many questions have an answer.</summary>
    public int AnswerCount { get; private set; }

    /// <summary>JSON of path to value: see <see cref="AnswerDocument"/>.</summary>
    public string Answers { get; private set; } = AnswerDocument.Empty;

    private Response()
    {
    }

    public Response(Guid waveId, string codi6, TimeProvider clock)
    {
        Id = Ids.New(clock);
        WaveId = waveId;
        Codi6 = codi6;
        StartedAt = SavedAt = clock.GetUtcNow();
    }

    public ResponseState State => ResponseStates.Of(Revision, SentRevision);

    /// <summary>Lays checked changes over the answers; null clears. The event returned is their record and must be added in the same transaction.</summary>
    public AnswerEvent Take(IReadOnlyDictionary<string, AnswerValue?> changes, string idempotencyKey, string by, TimeProvider clock)
    {
        var answers = AnswerDocument.Read(Answers);
        foreach (var (path, value) in changes)
        {
            if (value is null)
                answers.Remove(path);
            else
                answers[path] = value;
        }

        Answers = AnswerDocument.Write(answers!);
        AnswerCount = answers.Count;
        SavedAt = clock.GetUtcNow();
        Revision++;
        return new AnswerEvent(this, AnswerDocument.Write(changes), idempotencyKey, by, clock);
    }

    public void Send(string by, TimeProvider clock)
    {
        SentAt = clock.GetUtcNow();
        FirstSentAt ??= SentAt;
        SentBy = by;
        SentRevision = ++Revision;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Response>(entity =>
    {
        entity.ToTable("responses");
        entity.Ignore(response => response.State);
        entity.HasOne<Wave>().WithMany().HasForeignKey(response => response.WaveId);
        entity.HasIndex(response => new { response.WaveId, response.Codi6 }).IsUnique();
        entity.Property(response => response.Codi6).HasMaxLength(6);
        entity.Property(response => response.SentBy).HasMaxLength(200);
        entity.Property(response => response.Revision).IsConcurrencyToken();

        // Last, so that counting responses does not read through the long documents.
        entity.Property(response => response.Answers).HasColumnOrder(100);
    });
}
