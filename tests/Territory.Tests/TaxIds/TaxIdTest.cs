using System.Text;
using FsCheck.Xunit;
using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.Territory.TaxIds;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.TaxIds;

public sealed class TaxIdTest
{
    [Theory]
    [InlineData("P9999900E", "P9999900E")]
    [InlineData(" p-99999.00 e ", "P9999900E")]
    [InlineData("VATES-P9999900E", "P9999900E")]
    [InlineData("P99999005", null)]
    [InlineData("B99999005", "B99999005")]
    [InlineData("P9999900F", null)]
    [InlineData("P9999901E", null)]
    [InlineData("99999999R", null)]
    [InlineData("P999990E", null)]
    [InlineData("P٩999900E", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_tax_number_is_read_as_people_and_certificates_write_it(string? text, string? expected) => Assert.Equal(expected, TaxNumber.Read(text));

    [Property]
    public void A_wrong_digit_is_noticed(uint digits, byte place, byte by)
    {
        var body = "P" + (digits % 10_000_000).ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        var right = Assert.Single("JABCDEFGHI", letter => TaxNumber.Read(body + letter) is not null);
        var at = 1 + place % 7;
        var wrong = (char)('0' + (body[at] - '0' + 1 + by % 9) % 10);
        Assert.Null(TaxNumber.Read(body[..at] + wrong + body[(at + 1)..] + right));
    }

    [Theory, Engines]
    public async Task The_file_says_which_number_belongs_to_which_town_and_replaces_what_was_known(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Small(), "test"));
        Assert.Equal(2, await ImportAsync(house, "nif,codi6\nP9999900E,080018\np9999800g,080018\n"));
        Assert.Equal("080018", (await FindAsync(house, "vates-p9999800G"))!.Codi6);
        Assert.Equal(1, await ImportAsync(house, "nif,codi6\nP9999900E,171521\n"));
        Assert.Equal("171521", (await FindAsync(house, "P9999900E"))!.Codi6);
        Assert.Null(await FindAsync(house, "P9999800G"));
        Assert.Null(await FindAsync(house, null));
    }

    [Theory, Engines]
    public async Task A_wrong_line_takes_nothing_in_and_names_every_problem(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Small(), "test"));
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, "nif,codi6\nP9999900E,080018\n99999999R,080018\nP9999800G,999999\nP9999900E,080018\n"));
        Assert.Equal([("bad-tax-number", 3), ("unknown-municipality", 4), ("duplicate", 5)], refused.Problems.Select(problem => (problem.Code, problem.Where!.Line!.Value)));
        Assert.Null(await FindAsync(house, "P9999900E"));
    }

    private static Task<TownOfBody?> FindAsync(TestHouse house, string? number) => house.UseAsync<FindTaxId, TownOfBody?>(find => find.RunAsync(number));

    private static async Task<int> ImportAsync(TestHouse house, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await house.UseAsync<ImportTaxIds, int>(import => import.RunAsync(new TerritoryFile("nifs.csv", content), "test"));
    }
}
