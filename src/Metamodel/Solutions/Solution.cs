using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Languages;
using Talaia.Territory.Scopes;

namespace Talaia.Metamodel.Solutions;

/// <summary>A digital service that a public body offers to municipalities, as its source describes it.</summary>
internal sealed class Solution
{
    public string Code { get; private init; } = "";

    /// <summary>Id of the public body that offers it.</summary>
    public string Provider { get; private set; } = "";
    public string Name { get; private set; } = "";
    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    /// <summary>Who may use it, in the source's words.</summary>
    public string Recipients { get; private set; } = "";

    /// <summary>Most inhabitants of a municipality that may use it; null without limit.</summary>
    public int? PopulationTo { get; private set; }
    public ScopeKind ScopeKind { get; private set; }

    /// <summary>Code of the province or comarca; empty for the whole territory.</summary>
    public string ScopeCode { get; private set; } = "";

    /// <summary>Codes of the elements that it answers, separated by `|`.</summary>
    public string Elements { get; private set; } = "";

    /// <summary>Address at which all this was read.</summary>
    public string Source { get; private set; } = "";

    /// <summary>When the source was last looked at, as it was noted; empty where it was not.</summary>
    public string SourceDate { get; private set; } = "";

    private Solution()
    {
    }

    public Solution(SolutionLine line)
    {
        Code = line.Code;
        Update(line);
    }

    /// <summary>Takes over what a newer file says.</summary>
    public void Update(SolutionLine line)
    {
        (Provider, Name, Description, Recipients) = (line.Provider, line.Name, line.Description, line.Recipients);
        (PopulationTo, ScopeKind, ScopeCode) = (line.PopulationTo, line.Scope.Kind, line.Scope.Code);
        (Elements, Source, SourceDate) = (string.Join('|', line.Elements), line.Source, line.SourceDate);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Solution>(entity =>
    {
        entity.ToTable("solutions");
        entity.HasKey(solution => solution.Code);
        entity.Property(solution => solution.Code).HasMaxLength(80);
        entity.Property(solution => solution.Provider).HasMaxLength(60);
        entity.Property(solution => solution.ScopeCode).HasMaxLength(10_000);
        entity.Property(solution => solution.ScopeKind).HasConversion<string>().HasMaxLength(20);
    });
}
