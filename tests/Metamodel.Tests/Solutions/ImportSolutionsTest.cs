using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Solutions;

public sealed class ImportSolutionsTest
{
    private const string Header =
        "provider,code,name,description_ca,description_es,description_en,recipients,population_to,scope_kind,scope_code,elements,source,source_date\n";

    private const string Good = "dip-08,prova,Prova,Una prova,,,,5000,província,08,AJ.2.1.1|AJ.2.1.3,https://x.cat/,2024-2027\n";

    [Theory, Engines]
    public async Task The_shipped_solutions_are_taken_once_and_then_change_nothing(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        await using var again = Files.Solutions();
        Assert.Equal(new SolutionImport(0, 0, 44, 0), await house.UseAsync<ImportSolutions, SolutionImport>(import => import.RunAsync(again, "test")));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ElementRef.To("AJ.2.1.3")));
        Assert.Contains(links, link => link.From == SolutionRef.To("e-notum") && link.Kind == LinkKinds.Answers);
    }

    [Theory, Engines]
    public async Task A_municipality_is_offered_what_its_place_and_size_allow(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        var abrera = await CodesAsync(house, "080018"); // 12,981 inhabitants, Barcelona
        Assert.Contains("setdiba", abrera);
        Assert.Contains("e-notum", abrera);
        Assert.DoesNotContain("emunicipis", abrera); // Girona's
        Assert.DoesNotContain("setdiba", await CodesAsync(house, "080193")); // Barcelona itself: over 20,000
        Assert.Empty(await CodesAsync(house, "999999"));
        Assert.Equal(44, (await house.UseAsync<ReadSolutions, List<SolutionRow>>(read => read.AllAsync())).Count);
    }

    [Theory, Engines]
    public async Task Links_follow_the_file(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        Assert.Equal(new SolutionImport(1, 0, 0, 44), await ImportAsync(house, Header + Good));
        Assert.Equal(new SolutionImport(0, 1, 0, 0), await ImportAsync(house, Header + Good.Replace("AJ.2.1.1|", "", StringComparison.Ordinal)));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(SolutionRef.To("prova")));
        Assert.Equal(ElementRef.To("AJ.2.1.3"), Assert.Single(links).To);
        Assert.Single(await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ElementRef.To("AJ.2.1.3"))));
    }

    [Theory]
    [InlineData("dip-08", "dip-99", "unknown-provider")]
    [InlineData("AJ.2.1.3", "AJ.9.9.9", "unknown-element")]
    [InlineData("província,08", "província,99", "unknown-reach")]
    [InlineData("província,08", "planeta,08", "unknown-reach")]
    [InlineData("província,08", "Catalunya,08", "unknown-reach")]
    [InlineData("5000", "5.000", "bad-number")]
    [InlineData("https://x.cat/", "javascript:alert(1)", "bad-address")]
    [InlineData("altra,Prova", "al tra,Prova", "bad-code")]
    [InlineData("Una prova", "", "missing")]
    public async Task A_fault_is_refused_with_its_line_and_nothing_is_changed(string good, string bad, string code)
    {
        await using var house = await Files.ShippedHouseAsync(Engine.Sqlite);
        var second = Good.Replace("prova,Prova", "altra,Prova", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, Header + Good + second));
        Assert.Equal((code, (int?)3), (refused.Problems[0].Code, refused.Problems[0].Where!.Line));
        Assert.Equal(44, (await house.UseAsync<ReadSolutions, List<SolutionRow>>(read => read.AllAsync())).Count);
    }

    private static Task<SolutionImport> ImportAsync(TestHouse house, string csv) =>
        house.UseAsync<ImportSolutions, SolutionImport>(import => import.RunAsync(Files.Of(csv), "test"));

    private static async Task<List<string>> CodesAsync(TestHouse house, string codi6) =>
        (await house.UseAsync<ReadSolutions, List<SolutionRow>>(read => read.ForMunicipalityAsync(codi6))).ConvertAll(solution => solution.Code);
}
