using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Search;
using Talaia.Metamodel.Elements;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Solutions;

/// <summary>What a file says of a solution.</summary>
/// <param name="Code">Short name of its own, such as `e-notum`; it stands in addresses.</param>
/// <param name="ProviderId">The body that offers it.</param>
/// <param name="Recipients">For whom its source says it is, in the source's words.</param>
/// <param name="PopulationTo">Most inhabitants of a municipality that may use it, inclusive; null for no limit.</param>
/// <param name="ElementCodes">Elements that it answers.</param>
/// <param name="Source">Address of the page that tells of it.</param>
/// <param name="SourceDate">When the page was read or written: a day, a month, a year or a span of years, as the page says.</param>
/// <param name="HowToAsk">How a town hall asks for it, where the source says so; null or empty where it does not.</param>
/// <param name="CheckedOn">When somebody of the office last made sure of all this; null where nobody has.</param>
public sealed record SolutionFacts(
    string Code,
    string ProviderId,
    string Name,
    LocalizedText Description,
    string Recipients,
    int? PopulationTo,
    Reach Reach,
    IReadOnlyList<string> ElementCodes,
    string Source,
    string SourceDate,
    LocalizedText? HowToAsk = null,
    DateOnly? CheckedOn = null)
{
    /// <summary>Whether it can stand as a source: an address of a page.</summary>
    internal static bool IsAddress(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");

    /// <summary>How to ask and when it was checked are the office's own work: a file that says nothing of them leaves them as they are.</summary>
    internal SolutionFacts BesideWhatStands(SolutionFacts known) => this with
    {
        HowToAsk = HowToAsk is { IsEmpty: false } ? HowToAsk : known.HowToAsk,
        CheckedOn = CheckedOn ?? known.CheckedOn,
    };
}

/// <summary>A digital service of a public body that answers elements of the metamodel.</summary>
internal sealed class Solution : IFindable
{
    public string Code { get; private init; } = "";
    public string ProviderId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public LocalizedText Description { get; private set; } = LocalizedText.Empty;
    public string Recipients { get; private set; } = "";
    public int? PopulationTo { get; private set; }
    public ReachKind ReachKind { get; private set; }
    public string ReachCode { get; private set; } = "";

    /// <summary>Codes separated by `|`.</summary>
    public string Elements { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string SourceDate { get; private set; } = "";
    public LocalizedText HowToAsk { get; private set; } = LocalizedText.Empty;
    public DateOnly? CheckedOn { get; private set; }

    private Solution()
    {
    }

    public Solution(SolutionFacts facts)
    {
        Code = facts.Code;
        Take(facts);
    }

    public SolutionFacts Facts => new(
        Code, ProviderId, Name, Description, Recipients, PopulationTo, new Reach(ReachKind, ReachCode), ElementCodes.List(Elements), Source, SourceDate, HowToAsk, CheckedOn);

    public void Take(SolutionFacts facts)
    {
        (ProviderId, Name, Description, Recipients) = (facts.ProviderId, facts.Name, facts.Description, facts.Recipients);
        (PopulationTo, ReachKind, ReachCode) = (facts.PopulationTo, facts.Reach.Kind, facts.Reach.Code);
        (Elements, Source, SourceDate) = (ElementCodes.Join(facts.ElementCodes), facts.Source, facts.SourceDate);
        (HowToAsk, CheckedOn) = (facts.HowToAsk ?? LocalizedText.Empty, facts.CheckedOn);
    }

    public Findable FoundBy() => Findable.Of(SolutionRef.To(Code), LocalizedText.Same(Name), Description);

    internal static void Map(ModelBuilder model) => model.Entity<Solution>(entity =>
    {
        entity.ToTable("solutions");
        entity.KeepsBeforeAndAfter();
        entity.HasKey(solution => solution.Code);
        entity.Ignore(solution => solution.Facts);
        entity.Property(solution => solution.Code).HasMaxLength(80);
        entity.Property(solution => solution.ProviderId).HasMaxLength(40);
        entity.Property(solution => solution.ReachKind).HasColumnName("scope_kind").HasConversion<string>().HasMaxLength(20);
        entity.Property(solution => solution.ReachCode).HasColumnName("scope_code");
    });
}
