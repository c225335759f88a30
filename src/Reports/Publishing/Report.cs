using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Reports.Publishing;

/// <summary>
/// The trend report of a period. While a draft it is composed anew from the data each time it is read; publishing freezes one document a language,
/// and from then on nothing changes it.
/// </summary>
public sealed class Report : IFindable
{
    private readonly List<FrozenDocument> _documents = [];

    public Guid Id { get; private init; }
    public Period Period { get; private init; }
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>Two or three sentences under the title.</summary>
    public LocalizedText Lede { get; private set; } = LocalizedText.Empty;
    public DateTimeOffset? PublishedAt { get; private set; }
    public string? PublishedBy { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    public IReadOnlyList<FrozenDocument> Documents => _documents;

    private Report()
    {
    }

    public Report(Period period, LocalizedText title, LocalizedText lede, TimeProvider clock)
    {
        Id = Ids.New(clock);
        Period = period;
        Title = title;
        Lede = lede;
    }

    /// <exception cref="RuleException">`report-published`: a published report is never changed.</exception>
    public void Write(LocalizedText title, LocalizedText lede)
    {
        RefuseIfPublished();
        (Title, Lede) = (title, lede);
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    internal bool Review(string field, string language)
    {
        var isMarked = (field == "title" && Title.IsMachine(language)) || (field == "lede" && Lede.IsMachine(language));
        (Title, Lede) = (field == "title" ? Title.Reviewed(language) : Title, field == "lede" ? Lede.Reviewed(language) : Lede);
        return isMarked;
    }

    /// <param name="documents">The whole document as JSON, one a language.</param>
    /// <exception cref="RuleException">`report-published`, or `report-without-title` when the title is missing in Catalan.</exception>
    public void Publish(IEnumerable<FrozenDocument> documents, string by, DateTimeOffset at)
    {
        RefuseIfPublished();
        if (Title["ca"] is null)
            throw new RuleException("report-without-title", $"The report {Period} has no Catalan title. Nothing was published: write the title and publish again.");
        _documents.AddRange(documents);
        (PublishedBy, PublishedAt) = (by, at);
    }

    private void RefuseIfPublished()
    {
        if (IsPublished)
            throw new RuleException("report-published", $"The report {Period} is published, and a published report is never changed. What you wrote was not saved.");
    }

    public Findable FoundBy() => Findable.Of(ReportRef.To(Period), Title, Lede, LocalizedText.Same(Period.ToString()));

    internal static void Map(ModelBuilder model) => model.Entity<Report>(entity =>
    {
        entity.ToTable("reports");
        entity.KeepsBeforeAndAfter();
        entity.HasIndex(report => report.Period).IsUnique();
        entity.Property(report => report.PublishedBy).HasMaxLength(200);
        entity.Ignore(report => report.IsPublished);
        entity.OwnsMany(report => report.Documents, document =>
        {
            document.ToTable("report_documents");
            document.WithOwner().HasForeignKey("ReportId");
            document.HasKey("ReportId", nameof(FrozenDocument.Language));
            document.Property(frozen => frozen.Language).HasMaxLength(10);
        });
        entity.Navigation(report => report.Documents).AutoInclude(false);
    });
}

/// <summary>A published report in one language, as it was on the day.</summary>
/// <param name="Json">The document in the JSON of <see cref="Documents.ReportDocument"/>.</param>
public sealed record FrozenDocument(string Language, string Json);
