using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>A rule as it is kept, in the order of its file. All are replaced together.</summary>
internal sealed class ModelRule
{
    public int Position { get; private init; }
    public int? PopulationFrom { get; private init; }
    public int? PopulationTo { get; private init; }
    public int Maturity { get; private init; }
    public string Element { get; private set; } = "";
    public Expectation Expected { get; private init; }
    public LocalizedText Reason { get; private init; } = LocalizedText.Empty;
    public string Source { get; private init; } = "";

    private ModelRule()
    {
    }

    public ModelRule(int position, RuleFacts facts)
    {
        Position = position;
        (PopulationFrom, PopulationTo, Maturity) = (facts.PopulationFrom, facts.PopulationTo, facts.Maturity);
        (Element, Expected, Reason, Source) = (facts.Element, facts.Expected, facts.Reason, facts.Source);
    }

    /// <summary>The element of the rule goes on in another.</summary>
    public void CarryTo(string element) => Element = element;

    public RuleFacts Facts => new(PopulationFrom, PopulationTo, Maturity, Element, Expected, Reason, Source);

    internal static void Map(ModelBuilder model) => model.Entity<ModelRule>(entity =>
    {
        entity.ToTable("model_rules");
        entity.HasKey(rule => rule.Position);
        entity.Ignore(rule => rule.Facts);
        entity.Property(rule => rule.Position).ValueGeneratedNever();
        entity.Property(rule => rule.Element).HasMaxLength(ElementCodes.MaxLength);
        entity.Property(rule => rule.Expected).HasConversion<string>().HasMaxLength(10);
        entity.HasIndex(rule => rule.Element);
    });
}
