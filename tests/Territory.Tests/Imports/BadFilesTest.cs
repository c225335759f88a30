using System.Text;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Imports;

public sealed class BadFilesTest
{
    [Theory]
    [InlineData("header", 1, "codi6,codi_ine5", "codi,codi_ine5")]
    [InlineData("header", 1, ",lat,lon\n", ",lat,lon,nota\n")]
    [InlineData("duplicate", 4, "081182,08118,", "080018,08001,")]
    [InlineData("unknown-comarca", 3, ",02,Alt", ",77,Alt")]
    [InlineData("bad-number", 2, "12981", "12.981")]
    [InlineData("bad-code", 3, "171521", "17152")]
    [InlineData("missing", 4, "el Masnou,\"Masnou, el\"", ",\"Masnou, el\"")]
    [InlineData("bad-number", 3, "42.12", "142.12")]
    [InlineData("cells", 2, "Abrera,41.516258", "Abrera,,41.516258")]
    [InlineData("quote", 3, "\"Escala, l'\"", "\"Escala, l'\"x")]
    [InlineData("quote", 3, "\"Escala, l'\"", "\"Escala, l'")]
    [InlineData("nul", 3, "l'Escala", "l'Esc\0ala")]
    public async Task A_fault_is_refused_with_its_line(string code, int line, string good, string bad)
    {
        var at = Files.Municipalities.IndexOf(good, StringComparison.Ordinal);
        var text = Files.Municipalities.Remove(at, good.Length).Insert(at, bad);
        await RefusedAsync(Encoding.UTF8.GetBytes(text), code, line);
    }

    [Fact]
    public async Task UTF16_is_refused() => await RefusedAsync([0xff, 0xfe, .. Encoding.Unicode.GetBytes(Files.Municipalities)], "encoding", 1);

    [Fact]
    public async Task A_line_that_is_not_UTF8_is_refused() =>
        await RefusedAsync(Encoding.Latin1.GetBytes(Files.Municipalities.Replace("el Masnou", "el Masnoú", StringComparison.Ordinal)), "encoding", 4);

    [Fact]
    public async Task A_line_of_more_than_a_million_bytes_is_refused() =>
        await RefusedAsync(Encoding.UTF8.GetBytes(Files.Municipalities + new string('x', 2_000_000)), "line-too-long", 5);

    [Fact]
    public async Task A_file_without_rows_is_refused() =>
        await RefusedAsync(Encoding.UTF8.GetBytes(Files.Municipalities[..(Files.Municipalities.IndexOf('\n') + 1)]), "empty", 1);

    [Fact]
    public async Task A_mark_at_the_beginning_and_Windows_line_ends_are_taken()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        byte[] content = [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Files.Municipalities.ReplaceLineEndings("\r\n"))];
        var changes = await house.UseAsync<ImportTerritory, TerritoryChanges>(import => import.RunAsync(Files.Raw(content), "test"));
        Assert.Equal(3, changes.Municipalities.Added);
    }

    [Fact]
    public async Task Lines_are_counted_through_fields_of_several_lines_and_blank_lines()
    {
        var text = Files.Municipalities.Replace("\"Escala, l'\"", "\"Escala,\nl'\"", StringComparison.Ordinal)
            .Replace("081182,08118,", "\n080018,08001,", StringComparison.Ordinal);
        await RefusedAsync(Encoding.UTF8.GetBytes(text), "duplicate", 6);
    }

    [Fact]
    public async Task No_more_than_fifty_problems_are_told()
    {
        var row = Files.Municipalities.Split('\n')[1];
        var text = Files.Municipalities + string.Concat(Enumerable.Repeat(row + "\n", 80));
        var refused = await RefusedAsync(Encoding.UTF8.GetBytes(text), "duplicate", 5);
        Assert.Equal((InputException.Most, "and-more"), (refused.Problems.Count, refused.Problems[^1].Code));
    }

    private static async Task<InputException> RefusedAsync(byte[] municipalities, string code, int line)
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(
            () => house.UseAsync<ImportTerritory>(import => import.RunAsync(Files.Raw(municipalities), "test")));
        Assert.Equal((code, "municipis.csv", (int?)line), (refused.Problems[0].Code, refused.Problems[0].Where!.File, refused.Problems[0].Where!.Line));
        Assert.Equal(0, await house.UseAsync<TalaiaDb, int>(db => db.Set<Municipality>().CountAsync()));
        return refused;
    }
}
