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

    /// <summary>JSON of path to what clashed with the answer there: see <see cref="ClashDocument"/>.</summary>
    public string Clashes { get; private set; } = AnswerDocument.Empty;

    private (string Document, IReadOnlyDictionary<string, AnswerValue> Answers)? _read;

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

    /// <summary><see cref="Answers"/>, read once for each document.</summary>
    public IReadOnlyDictionary<string, AnswerValue> ReadAnswers()
    {
        if (_read is not { } read || !ReferenceEquals(read.Document, Answers))
            _read = read = (Answers, AnswerDocument.Read(Answers));
        return read.Answers;
    }

    public ResponseState State => ResponseStates.Of(Revision, SentRevision);

    /// <summary>
    /// Lays checked changes over the answers; null clears. What clashes is kept beside them. The event returned is their record and must be added in the same transaction.
    /// </summary>
    public AnswerEvent Take(Meanwhile meanwhile, IReadOnlyDictionary<string, AnswerValue?> wanted, string idempotencyKey, string by, TimeProvider clock, int? counted = null, IReadOnlyDictionary<string, AnswerValue?>? asked = null)
    {
        asked ??= wanted;
        var saved = Take(meanwhile.Taken, idempotencyKey, by, clock, meanwhile.Taken.Count == asked.Count ? null : AnswerDocument.Write(asked), counted);
        if (meanwhile.Clashing.Count > 0)
        {
            var clashes = ClashDocument.Read(Clashes);
            foreach (var (path, value) in meanwhile.Clashing)
                clashes[path] = [.. clashes.GetValueOrDefault(path, []).Where(clash => !Equals(clash.Value, value)).TakeLast(MostClashes - 1), new AnswerClash(value, by, SavedAt)];
            Clashes = ClashDocument.Write(clashes);
        }

        return saved;
    }

    /// <summary>So many answers wait beside one that stands; of more the oldest are in the record of saves alone.</summary>
    private const int MostClashes = 5;

    public void Settle(string path) =>
        Clashes = ClashDocument.Write(ClashDocument.Read(Clashes).Where(clash => clash.Key != path).ToDictionary());

    /// <param name="asked">What was to be saved, where that is not the changes.</param>
    /// <param name="counted">How many answers count, where hidden ones do not.</param>
    public AnswerEvent Take(IReadOnlyDictionary<string, AnswerValue?> changes, string idempotencyKey, string by, TimeProvider clock, string? asked = null, int? counted = null)
    {
        var answers = new Dictionary<string, AnswerValue>(ReadAnswers());
        foreach (var (path, value) in changes)
        {
            if (value is null)
                answers.Remove(path);
            else
                answers[path] = value;
        }

        Answers = AnswerDocument.Write(answers!);
        _read = (Answers, answers);
        AnswerCount = counted ?? answers.Count;
        SavedAt = clock.GetUtcNow();
        Revision++;
        return new AnswerEvent(this, AnswerDocument.Write(changes), asked, idempotencyKey, by, clock);
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

        entity.Property(response => response.Clashes).HasDefaultValue(AnswerDocument.Empty);

        // Last, so that counting responses does not read through the long documents.
        entity.Property(response => response.Answers).HasColumnOrder(100);
    });
}
