using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Elements;

public sealed class ReadElementTest
{
    [Theory, Engines]
    public async Task A_sheet_tells_all_that_surrounds_the_element(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        var release = (await Files.ImportAsync(house, Files.Small)).Release!.Id;
        var sheet = await house.UseAsync<ReadElement, ElementSheet?>(read => read.FindAsync(release, "A.1.1.1"));
        Assert.Equal(["A", "A.1", "A.1.1"], sheet!.Path.Select(element => element.Code));
        Assert.Equal(["A.1.1.2", "B.1"], sheet.Requires.Select(element => element.Code).Order(StringComparer.Ordinal));
        Assert.Equal(((int?)501, (int?)20000, (int?)2, "9|11", "1", "Llei 7/1985", "prova"), (
            sheet.Facts.PopulationFrom, sheet.Facts.PopulationTo, sheet.Facts.Maturity, sheet.Facts.Sdg, sheet.Facts.AgendaAxis, sheet.Facts.Law, sheet.Facts.Source));
        var need = await house.UseAsync<ReadElement, ElementSheet?>(read => read.FindAsync(release, "A.1.1"));
        Assert.Equal(["A.1.1.1", "A.1.1.2"], need!.Children.Select(element => element.Code));
        var required = await house.UseAsync<ReadElement, ElementSheet?>(read => read.FindAsync(release, "B.1"));
        Assert.Equal(["A.1.1.1"], required!.RequiredBy.Select(element => element.Code));
        Assert.Null(await house.UseAsync<ReadElement, ElementSheet?>(read => read.FindAsync(release, "Z")));
    }

    [Theory, Engines]
    public async Task The_starter_is_marked_and_its_pieces_name_the_solutions_that_answer_them(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        var release = await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync());
        Assert.Equal(("1", true), (release!.Number, release.IsStarter));
        Assert.True(release.ElementCount >= 60);
        var sheet = await house.UseAsync<ReadElement, ElementSheet?>(read => read.FindAsync(release.Id, "AJ.2.1.3"));
        Assert.Contains(sheet!.Solutions, solution => solution.Code == "e-notum");
    }
}
