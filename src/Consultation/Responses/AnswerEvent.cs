using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>One save of answers, as it was: who changed what and when. Never changed or deleted; the response is the sum of its events.</summary>
internal sealed class AnswerEvent
{
    public const int LongestKey = 100;

    public Guid Id { get; private init; }
    public Guid ResponseId { get; private init; }

    /// <summary>The response's revision that this save made.</summary>
    public int Revision { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>Made by the device; the same save sent twice carries the same key.</summary>
    public string IdempotencyKey { get; private init; } = "";

    /// <summary>How many questions had an answer after this save.</summary>
    public int AnswerCount { get; private init; }

    /// <summary>JSON of path to value, null where an answer was cleared.</summary>
    public string Changes { get; private init; } = "";

    /// <summary>The same of all that was sent, where others had answered some of it meanwhile; null where all was taken.</summary>
    public string? Asked { get; private init; }

    private AnswerEvent()
    {
    }

    public AnswerEvent(Response response, string changes, string? asked, string idempotencyKey, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        ResponseId = response.Id;
        (Revision, At, AnswerCount) = (response.Revision, response.SavedAt, response.AnswerCount);
        By = by;
        IdempotencyKey = idempotencyKey;
        (Changes, Asked) = (changes, asked);
    }

    internal static void Map(ModelBuilder model) => model.Entity<AnswerEvent>(entity =>
    {
        entity.ToTable("answer_events");
        entity.IsItsOwnRecord(Permission.AnswerQuestionnaire);
        entity.HasOne<Response>().WithMany().HasForeignKey(answer => answer.ResponseId);
        entity.HasIndex(answer => new { answer.ResponseId, answer.IdempotencyKey }).IsUnique();
        entity.Property(answer => answer.By).HasMaxLength(200);
        entity.Property(answer => answer.IdempotencyKey).HasMaxLength(LongestKey);
    });
}
