using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Duplicates;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Signals;

/// <summary>
/// One real document that a source brought. Exact duplicates are folded: of the documents with one duplicate key the oldest is the original, and the
/// others point at it. What triage decided belongs to the original.
/// </summary>
internal sealed class Signal
{
    public Guid Id { get; private init; }
    public string Key { get; private init; } = "";
    public Guid SourceId { get; private init; }
    public string ExternalId { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string Abstract { get; private init; } = "";
    public string Publisher { get; private init; } = "";

    /// <summary>The first day that the document's date may mean.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>The last day that the document's date may mean: of a whole year its 31 December. Nothing is earlier than it can be shown to be.</summary>
    public DateOnly LatestDay { get; private init; }
    public DatePrecision Precision { get; private init; }

    /// <summary>The third of a year in which it appeared; null when only the year is known.</summary>
    public Period? Period { get; private init; }
    public int Year { get; private init; }
    public string? Url { get; private init; }

    /// <summary>A language tag; `und` where nobody knows.</summary>
    public string Language { get; private init; } = "";
    public string Kind { get; private init; } = "";

    /// <summary>Separated by semicolons.</summary>
    public string Keywords { get; private init; } = "";

    /// <summary>The original of which this is a version; null for an original.</summary>
    public Guid? DuplicateOf { get; private set; }

    /// <summary>The duplicate key while this is the original; null for a version, or for a title that says too little to tell.</summary>
    public string? OriginalKey { get; private set; }
    public SignalState State { get; private set; }

    /// <summary>The state before the last decision, while that can be undone.</summary>
    public SignalState? StateBefore { get; private set; }
    public DateTimeOffset AddedAt { get; private init; }

    private Signal()
    {
    }

    public Signal(Source source, IncomingDocument document, string language, string? duplicateKey, TimeProvider clock)
    {
        Id = Ids.New(clock);
        Key = SignalKey.Of(source.Key, document.Id);
        (SourceId, ExternalId, Title) = (source.Id, document.Id, document.Title.Trim());
        (Abstract, Publisher, Url) = (document.Abstract ?? "", document.Publisher ?? "", document.Url is "" ? null : document.Url);
        (Date, Precision, Year) = (document.Date.First, document.Date.Precision, document.Date.Year);
        LatestDay = Precision switch
        {
            DatePrecision.Year => Date.AddYears(1).AddDays(-1),
            DatePrecision.Month => Date.AddMonths(1).AddDays(-1),
            _ => Date,
        };
        Period = Precision == DatePrecision.Year ? null : Kernel.Calendar.Period.Of(Date);
        (Language, Kind) = (language, document.Kind ?? "");
        Keywords = string.Join("; ", document.Keywords ?? []);
        OriginalKey = duplicateKey;
        AddedAt = clock.GetUtcNow();
    }

    public Ref Ref => SignalKey.Ref(Key);

    /// <summary>Whether this is the older of two versions: by the day on which it had certainly appeared, then by key, never by arrival.</summary>
    public bool IsOlderThan(Signal other) =>
        (LatestDay, Key).CompareTo((other.LatestDay, other.Key)) < 0;

    /// <summary>Becomes a version of another document, which takes over what triage decided.</summary>
    public void FoldOnto(Signal original)
    {
        if (original.State == SignalState.New)
            (original.State, original.StateBefore) = (State, StateBefore);
        (DuplicateOf, OriginalKey, State, StateBefore) = (original.Id, null, SignalState.New, null);
    }

    public void Decide(SignalState state)
    {
        if (State != state)
            (State, StateBefore) = (state, State);
    }

    public void UndoDecision() => (State, StateBefore) = (StateBefore ?? State, null);

    internal static void Map(ModelBuilder model) => model.Entity<Signal>(entity =>
    {
        entity.ToTable("signals");
        entity.IsItsOwnRecord(Permission.TriageSignals, Permission.MakeOfKeyIdeas);
        entity.Ignore(signal => signal.Ref);
        entity.Property(signal => signal.Key).HasMaxLength(200);
        entity.Property(signal => signal.ExternalId).HasMaxLength(500);
        entity.Property(signal => signal.Language).HasMaxLength(12);
        entity.Property(signal => signal.OriginalKey).HasMaxLength(DuplicateKey.MostLength);
        entity.Property(signal => signal.Precision).HasConversion<string>().HasMaxLength(5);
        entity.Property(signal => signal.State).HasConversion<string>().HasMaxLength(9);
        entity.Property(signal => signal.StateBefore).HasConversion<string>().HasMaxLength(9);
        entity.HasOne<Source>().WithMany().HasForeignKey(signal => signal.SourceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(signal => signal.Key).IsUnique();
        entity.HasIndex(signal => new { signal.SourceId, signal.ExternalId }).IsUnique();
        entity.HasIndex(signal => signal.OriginalKey).IsUnique();
        entity.HasIndex(signal => signal.DuplicateOf);
        entity.HasIndex(signal => new { signal.Date, signal.Key });
    });
}
