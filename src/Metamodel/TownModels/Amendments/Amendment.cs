using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.TownModels.Amendments;

/// <summary>What a municipality says against a value published about it.</summary>
/// <param name="Subject">What value it is: «nivell de maduresa 2025».</param>
public sealed record NewAmendment(string Subject, string Published, string Claimed, string Why, string Evidence);

/// <summary>
/// A municipality's claim that a value published about it is wrong. The office answers with a reason; both read all of it. An accepted amendment changes
/// nothing by itself: whoever keeps the value mends it at its source.
/// </summary>
internal sealed class Amendment
{
    private const int MostWords = 2_000;

    public Guid Id { get; private init; }
    public string Codi6 { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public string Published { get; private init; } = "";
    public string Claimed { get; private init; } = "";
    public string Why { get; private init; } = "";
    public string Evidence { get; private init; } = "";
    public AmendmentState State { get; private set; }
    public string FiledBy { get; private init; } = "";
    public DateTimeOffset FiledAt { get; private init; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The reason of the decision; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Guards against two deciders at once.</summary>
    public int Revision { get; private set; }

    private Amendment()
    {
    }

    /// <exception cref="RuleException">`amendment-incomplete`, `amendment-too-long`, `amendment-same-value`.</exception>
    public Amendment(string codi6, NewAmendment given, string by, TimeProvider clock)
    {
        string[] texts = [given.Subject, given.Published, given.Claimed, given.Why, given.Evidence];
        if (texts.Any(string.IsNullOrWhiteSpace))
            throw new RuleException("amendment-incomplete", "An amendment says what value, what was published, what it should be, why, and on what evidence. Nothing was saved.");
        if (texts.Any(text => text.Length > MostWords))
            throw new RuleException("amendment-too-long", "Each answer of an amendment has at most 2,000 characters. Nothing was saved.");
        if (given.Published.Trim() == given.Claimed.Trim())
            throw new RuleException("amendment-same-value", "The value claimed is the one published. Nothing was saved.");
        (Id, Codi6, FiledBy, FiledAt) = (Ids.New(clock), codi6, by, clock.GetUtcNow());
        (Subject, Published, Claimed) = (given.Subject.Trim(), given.Published.Trim(), given.Claimed.Trim());
        (Why, Evidence) = (given.Why.Trim(), given.Evidence.Trim());
    }

    public bool SaysTheSameAs(Amendment other) =>
        (Subject, Published, Claimed, Why, Evidence) == (other.Subject, other.Published, other.Claimed, other.Why, other.Evidence);

    /// <exception cref="RuleException">`amendment-decided`, `answer-missing`.</exception>
    public void Decide(bool accept, string answer, string by, TimeProvider clock)
    {
        if (State != AmendmentState.Filed)
            throw new RuleException("amendment-decided", "This amendment was decided already. Nothing was changed.");
        if (string.IsNullOrWhiteSpace(answer) || answer.Length > MostWords)
            throw new RuleException("answer-missing", "A decision gives its reason, in at most 2,000 characters. Nothing was changed.");
        State = accept ? AmendmentState.Accepted : AmendmentState.Refused;
        (Answer, DecidedBy, DecidedAt) = (answer.Trim(), by, clock.GetUtcNow());
        Revision++;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Amendment>(entity =>
    {
        entity.ToTable("amendments");
        entity.KeepsBeforeAndAfter();
        entity.Property(amendment => amendment.Codi6).HasMaxLength(6);
        entity.Property(amendment => amendment.State).HasConversion<string>().HasMaxLength(10);
        entity.Property(amendment => amendment.FiledBy).HasMaxLength(200);
        entity.Property(amendment => amendment.DecidedBy).HasMaxLength(200);
        foreach (var words in new[] { nameof(Subject), nameof(Published), nameof(Claimed), nameof(Why), nameof(Evidence), nameof(Answer) })
            entity.Property<string>(words).HasMaxLength(MostWords).IsPersonal();
        entity.Property(amendment => amendment.Revision).IsConcurrencyToken();
        entity.HasIndex(amendment => amendment.Codi6);
    });
}
