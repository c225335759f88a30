using Microsoft.EntityFrameworkCore;

namespace Talaia.Metamodel.Quality;

/// <summary>What asking for a page brought.</summary>
/// <param name="Status">Of the server's answer; null where none came.</param>
/// <param name="Error">Why there is no page, in the server's or the network's words; null where there is one.</param>
public sealed record SourceAnswer(string Address, int? Status, string? Error);

/// <summary>What is known of the page that a solution names as its source, since it was first looked at.</summary>
internal sealed class SourceCheck
{
    /// <summary>A page that answers nothing may be back tomorrow; it counts as dead after this time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public string Address { get; private init; } = "";
    public DateTimeOffset CheckedAt { get; private set; }
    public int? Status { get; private set; }
    public string Error { get; private set; } = "";

    /// <summary>When it first failed of the times that it failed one after another; null where the last answer was good.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    private SourceCheck()
    {
    }

    public SourceCheck(string address) => Address = address;

    public void Take(SourceAnswer answer, DateTimeOffset now)
    {
        (CheckedAt, Status, Error) = (now, answer.Status, answer.Error is { Length: > MaxError } tooLong ? tooLong[..MaxError] : answer.Error ?? "");
        FailingSince = IsFailure(answer) ? FailingSince ?? now : null;
    }

    /// <summary>Gone (RFC 9110 §15.5.5, §15.5.11) is gone at once; whatever else fails must fail for some days.</summary>
    public bool IsDead => FailingSince is { } since && (Status is 404 or 410 || CheckedAt - since >= Patience);

    // A server that asks who one is (401, 403), that finds one too eager (429), or whose page is too long to be read is there.
    private static bool IsFailure(SourceAnswer answer) => answer.Error is not null && answer.Status is null or 404 or 410 or >= 500;

    private const int MaxError = 300;

    internal static void Map(ModelBuilder model) => model.Entity<SourceCheck>(entity =>
    {
        entity.ToTable("source_checks");
        entity.HasKey(check => check.Address);
        entity.Ignore(check => check.IsDead);
        entity.Property(check => check.Address).HasMaxLength(1_000);
        entity.Property(check => check.Error).HasMaxLength(MaxError);
    });
}
