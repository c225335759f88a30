using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>What somebody says of a proposal while it is discussed, in their own language. Everybody can read it, unless the office withdraws it.</summary>
internal sealed class ProposalRemark
{
    public const int MaxLength = 4_000;
    public const int LongestKey = 100;

    public Guid Id { get; private init; }
    public int Number { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string Text { get; private init; } = "";

    /// <summary>Code of the language of the text.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Of the showing of the form; what is sent twice is said once. Null where it came by no form.</summary>
    public string? Key { get; private init; }
    public string? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    private ProposalRemark()
    {
    }

    /// <param name="number">Of the proposal.</param>
    /// <exception cref="RuleException">`remark-empty`, `remark-too-long`, `unknown-language`.</exception>
    public ProposalRemark(int number, string text, string language, string? key, string by, TimeProvider clock)
    {
        Text = text.Trim();
        if (Text.Length == 0)
            throw new RuleException("remark-empty", "The remark is empty. Nothing was saved.");
        if (Text.Length > MaxLength)
            throw new RuleException("remark-too-long", $"A remark has at most {MaxLength} characters. Nothing was saved.");
        if (!Kernel.Languages.Language.TryParse(language, out var known))
            throw new RuleException("unknown-language", $"«{language}» is not a language of the platform. Nothing was saved.");
        (Id, At) = (Ids.New(clock), clock.GetUtcNow());
        (Number, Language, Key, By) = (number, known.Code, key, by);
    }

    /// <exception cref="RuleException">`remark-withdrawn`.</exception>
    public void Withdraw(string by, TimeProvider clock)
    {
        if (WithdrawnAt is not null)
            throw new RuleException("remark-withdrawn", "This remark was withdrawn already. Nothing was changed.");
        (WithdrawnBy, WithdrawnAt) = (by, clock.GetUtcNow());
    }

    internal static void Map(ModelBuilder model) => model.Entity<ProposalRemark>(entity =>
    {
        entity.ToTable("proposal_remarks");
        entity.KeepsBeforeAndAfter();
        entity.Property(remark => remark.By).HasMaxLength(200);
        entity.Property(remark => remark.Text).HasMaxLength(MaxLength);
        entity.Property(remark => remark.Language).HasMaxLength(10);
        entity.Property(remark => remark.Key).HasMaxLength(LongestKey);
        entity.Property(remark => remark.WithdrawnBy).HasMaxLength(200);
        entity.HasIndex(remark => new { remark.Number, remark.At });
        entity.HasIndex(remark => new { remark.By, remark.Key }).IsUnique();
    });
}
