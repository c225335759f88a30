using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Trends;

/// <summary>A trend that the office has named and stands for. What it rests on and touches are links.</summary>
internal sealed class Trend
{
    public Guid Id { get; private init; }

    /// <summary>Stable and public; made from the first name and never changed.</summary>
    public string Slug { get; private init; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;
    public Ring Ring { get; private set; }
    public Period FirstSeen { get; private init; }

    /// <summary>The emerging term of which it was made; null when an analyst named it without one.</summary>
    public string? OriginTerm { get; private init; }
    public TrendState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public string CreatedBy { get; private init; } = "";

    /// <summary>The period in whose report it first stands; null while a draft.</summary>
    public Period? PublishedPeriod { get; private set; }

    private Trend()
    {
    }

    public Trend(string slug, LocalizedText name, LocalizedText summary, Period firstSeen, string? originTerm, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Slug, FirstSeen, OriginTerm) = (slug, firstSeen, originTerm);
        (CreatedAt, CreatedBy) = (clock.GetUtcNow(), by);
        Write(name, summary, Ring.Watch);
    }

    public Ref Ref => TrendKey.Ref(Slug);

    public bool IsPublished => State == TrendState.Published;

    /// <exception cref="RuleException">`trend-without-name`; `trend-without-catalan` (a published trend keeps its Catalan texts).</exception>
    public void Write(LocalizedText name, LocalizedText summary, Ring ring)
    {
        if (name.IsEmpty)
            throw new RuleException("trend-without-name", "A trend needs a name in some language. Nothing was saved.");
        if (IsPublished)
            RefuseWithoutCatalan(name, summary);
        (Name, Summary, Ring) = (name, summary, ring);
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    public bool Review(string field, string language)
    {
        var isMarked = (field == "name" && Name.IsMachine(language)) || (field == "summary" && Summary.IsMachine(language));
        (Name, Summary) = (field == "name" ? Name.Reviewed(language) : Name, field == "summary" ? Summary.Reviewed(language) : Summary);
        return isMarked;
    }

    /// <exception cref="RuleException">`trend-without-evidence`, `trend-without-element`, `trend-without-catalan`, `trend-published`.</exception>
    public void Publish(Period period, int evidence, int elements)
    {
        if (IsPublished)
            throw new RuleException("trend-published", $"The trend «{Slug}» is published already, since {PublishedPeriod}. Nothing was changed.");
        RefuseWithout(evidence, "trend-without-evidence", "document as evidence");
        RefuseWithout(elements, "trend-without-element", "element of the metamodel");
        RefuseWithoutCatalan(Name, Summary);
        (State, PublishedPeriod) = (TrendState.Published, period);
    }

    /// <summary>A published trend never loses its last evidence or element.</summary>
    /// <exception cref="RuleException">`trend-without-evidence`, `trend-without-element`.</exception>
    public void AllowUnlinking(string kind, int left)
    {
        if (IsPublished && kind == LinkKinds.RestsOn)
            RefuseWithout(left, "trend-without-evidence", "document as evidence");
        if (IsPublished && kind == LinkKinds.Touches)
            RefuseWithout(left, "trend-without-element", "element of the metamodel");
    }

    private void RefuseWithout(int count, string code, string what)
    {
        if (count < 1)
            throw new RuleException(code, $"The trend «{Slug}» needs at least one {what}. Nothing was changed: link one first.");
    }

    private void RefuseWithoutCatalan(LocalizedText name, LocalizedText summary)
    {
        if (name["ca"] is null || summary["ca"] is null)
            throw new RuleException("trend-without-catalan", $"The trend «{Slug}» needs its name and summary in Catalan. Nothing was changed: write them first.");
    }

    internal static void Map(ModelBuilder model) => model.Entity<Trend>(entity =>
    {
        entity.ToTable("trends");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(trend => trend.Ref).Ignore(trend => trend.IsPublished);
        entity.Property(trend => trend.Slug).HasMaxLength(80);
        entity.Property(trend => trend.Ring).HasConversion<string>().HasMaxLength(10);
        entity.Property(trend => trend.State).HasConversion<string>().HasMaxLength(10);
        entity.Property(trend => trend.OriginTerm).HasMaxLength(200);
        entity.Property(trend => trend.CreatedBy).HasMaxLength(200);
        entity.HasIndex(trend => trend.Slug).IsUnique();
    });
}
