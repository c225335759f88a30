using FsCheck.Xunit;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Tests.Solutions;

public sealed class EligibilityTest
{
    [Property]
    public bool A_municipality_within_the_reach_is_eligible_exactly_up_to_the_limit(ushort population, ushort limit) =>
        Eligibility.Of(Solution(limit, new Reach(ReachKind.Everywhere)), Municipality(population)) == population <= limit;

    [Property]
    public bool Without_a_limit_only_the_reach_decides(ushort population, byte province, byte comarca)
    {
        var municipality = Municipality(population);
        return Eligibility.Of(Solution(null, new Reach(ReachKind.Province, $"{province % 50:00}")), municipality) == (province % 50 == 17)
            && Eligibility.Of(Solution(null, new Reach(ReachKind.Comarca, $"{comarca % 44:00}")), municipality) == (comarca % 44 == 2);
    }

    [Property]
    public bool A_wider_limit_never_shuts_anybody_out(ushort population, ushort limit, ushort more, byte kind)
    {
        var reach = new Reach((ReachKind)(kind % 4), "17");
        return !Eligibility.Of(Solution(limit, reach), Municipality(population)) || Eligibility.Of(Solution(limit + more, reach), Municipality(population));
    }

    [Theory]
    [InlineData("171521", true)]
    [InlineData("080018|171521", true)]
    [InlineData("080018", false)]
    [InlineData("", false)]
    public void A_supramunicipal_solution_is_for_those_it_names(string codes, bool eligible) =>
        Assert.Equal(eligible, Eligibility.Of(Solution(null, new Reach(ReachKind.Supramunicipal, codes)), Municipality(400)));

    private static SolutionFacts Solution(int? limit, Reach reach) => new("x", "dip", "X", LocalizedText.Empty, "", limit, reach, [], "https://x.cat", "");

    private static MunicipalityRow Municipality(int population) => new("171521", "l'Escala", "Escala, l'", "02", "Alt", "17", "Girona", population);
}
