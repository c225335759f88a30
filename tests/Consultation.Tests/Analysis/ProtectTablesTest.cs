using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Analysis.Suppression;

namespace Talaia.Consultation.Tests.Analysis;

/// <summary>Tables with an attacker who knows all that is published, and that withheld cells are not empty.</summary>
public sealed class ProtectTablesTest
{
    private const int K = 5;

    private static readonly string[][] Letters = [["a", "b", "c"], ["x", "y", "z"], ["p", "q"]];

    /// <summary>The counts of a table of three by three: many small ones.</summary>
    public static Arbitrary<int[]> Counts() => Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 6), Gen.Choose(0, 30)).ArrayOf(9).ToArbitrary();

    [Fact]
    public void A_small_cell_takes_another_of_its_row_and_of_its_column_with_it()
    {
        var protection = ProtectTables.Of(Square([2, 9, 20, 7, 11, 30, 40, 50, 60]), K);
        Assert.Equal(["one=a|two=x"], protection.Small);
        Assert.True(protection.Withheld.Count >= 4);
        Assert.DoesNotContain("", protection.Withheld);
        Assert.Empty(protection.Betrayed);
    }

    [Fact]
    public void Without_small_cells_nothing_is_withheld() => Assert.Empty(ProtectTables.Of(Square([5, 9, 20, 7, 11, 30, 0, 50, 60]), K).Withheld);

    /// <summary>Enumerates every table of two by three that agrees with what is published.</summary>
    [Property(Arbitrary = [typeof(ProtectTablesTest)], MaxTest = 50)]
    public void Of_every_small_cell_at_least_k_values_are_possible_and_k_is_among_those_not_ruled_out(int[] counts)
    {
        var system = CellSystem.Of([new CountTable(["one", "two"], [.. counts.Take(6).Select((count, i) => ((IReadOnlyList<string>)[Letters[0][i / 3], Letters[1][i % 3]], count % 9))])]);
        var protection = ProtectTables.Of(system, K);
        Assert.Empty(protection.Betrayed);
        foreach (var small in protection.Small)
        {
            if (small.Count(c => c == '|') != 1)
                continue;
            var possible = Possible(system, protection, small);
            Assert.True(possible.Max() >= K, $"{small} is at most {possible.Max()}");
            Assert.True(possible.Count >= K, $"{small} is one of {string.Join(", ", possible)}");
        }
    }

    /// <summary>Tables by one, by two and by both, and by three at once: subtracting any from any.</summary>
    [Property(Arbitrary = [typeof(ProtectTablesTest)], MaxTest = 100)]
    public void Subtracting_published_tables_from_each_other_gives_no_small_cell_away(int[] counts, int[] others)
    {
        (IReadOnlyList<string>, int)[] cells = [.. counts.Concat(others).Select((count, i) => ((IReadOnlyList<string>)[Letters[0][i / 3 % 3], Letters[1][i % 3], Letters[2][i / 9]], count))];
        var three = new CountTable(["one", "two", "three"], cells);
        var two = new CountTable(["one", "two"], [.. cells.GroupBy(cell => string.Concat(cell.Item1.Take(2))).Select(group => ((IReadOnlyList<string>)[.. group.First().Item1.Take(2)], group.Sum(cell => cell.Item2)))]);
        var system = CellSystem.Of([two, three]);
        var protection = ProtectTables.Of(system, K);
        Assert.Empty(protection.Betrayed);
        var (least, most) = Propagate(system, protection.Withheld);
        foreach (var (key, place) in system.Keys.Select((key, place) => (key, place)).Where(cell => protection.Small.Contains(cell.key)))
        {
            Assert.Contains(key, protection.Withheld);
            Assert.True(most[place] >= K && most[place] - least[place] >= K - 1, $"{key} lies in {least[place]}–{most[place]}");
        }
    }

    /// <summary>With bands a published, the comarques of band a may not all be withheld but one.</summary>
    [Fact]
    public void What_was_published_before_is_reckoned_with()
    {
        var before = new CountTable(["band"], [(["1"], 12), (["2"], 20)]);
        var now = new CountTable(["band", "comarca"], [(["1", "k"], 3), (["1", "l"], 9), (["2", "k"], 8), (["2", "l"], 12)]);
        var system = CellSystem.Of([before, now]);
        var published = new HashSet<string> { "", "band=1", "band=2" };
        var protection = ProtectTables.Of(system, K, published);
        Assert.Empty(protection.Betrayed);
        Assert.Contains("band=1|comarca=l", protection.Withheld);
        Assert.Contains("band=2|comarca=k", protection.Withheld);
        Assert.Empty(protection.Withheld.Intersect(published));
    }

    [Fact]
    public void A_small_cell_that_earlier_tables_give_away_is_said()
    {
        var system = CellSystem.Of([new CountTable(["band"], [(["1"], 3), (["2"], 20)])]);
        Assert.Equal(["band=1"], ProtectTables.Of(system, K, new HashSet<string> { "", "band=2" }).Betrayed);
    }

    [Fact]
    public void Six_bands_by_forty_two_comarques_are_protected_in_a_moment()
    {
        var random = new Random(7);
        var table = new CountTable(["band", "comarca"], [.. from band in Enumerable.Range(1, 6) from comarca in Enumerable.Range(1, 42)
            select ((IReadOnlyList<string>)[$"{band}", $"{comarca:00}"], random.Next(0, 14 - (2 * band)))]);
        var system = CellSystem.Of([table]);
        var protection = ProtectTables.Of(system, K);
        Assert.Empty(protection.Betrayed);
        Assert.NotEmpty(protection.Small);
        Assert.True(protection.Withheld.Count < system.Keys.Count);
    }

    private static CellSystem Square(int[] counts) =>
        CellSystem.Of([new CountTable(["one", "two"], [.. counts.Select((count, i) => ((IReadOnlyList<string>)[Letters[0][i / 3], Letters[1][i % 3]], count))])]);

    /// <summary>All values that one cell has in tables of whole numbers that agree with what is published; those withheld are 1 to 24, more than any sum leaves for one.</summary>
    private static HashSet<int> Possible(CellSystem system, Protection protection, string cell)
    {
        var places = system.Keys.Index().ToDictionary(key => key.Item, key => key.Index);
        int? Known(string key) => protection.Withheld.Contains(key) ? null : system.Counts[places[key]];
        var rows = new[] { "a", "b" }.Select(row => Rows(Letters[1].Select(column => Known($"one={row}|two={column}")).ToArray(), Known($"one={row}"))).ToArray();
        var columns = Letters[1].Select(column => Known($"two={column}")).ToArray();
        var (wanted, other, column) = (rows[cell[4] - 'a'], rows[1 - (cell[4] - 'a')], cell[^1] - 'x');
        int KeyOf(Func<int, int> value) => Enumerable.Range(0, 3).Where(i => columns[i] is not null).Sum(i => (value(i) + 64) << (8 * i));
        var others = other.ToLookup(row => KeyOf(i => row[i]));
        return [.. wanted
            .Where(row => others[KeyOf(i => columns[i]!.Value - row[i])].Any(fellow => Known("") is not { } all || all == row.Sum() + fellow.Sum()))
            .Select(row => row[column])];
    }

    private static List<int[]> Rows(int?[] cells, int? sum)
    {
        int[] Values(int i) => cells[i] is { } known ? [known] : [.. Enumerable.Range(1, 24)];
        return [.. from a in Values(0) from b in Values(1) from c in Values(2) where sum is null || sum == a + b + c select new[] { a, b, c }];
    }

    /// <summary>Narrows the interval of every cell by every sum until nothing moves.</summary>
    private static (double[] Least, double[] Most) Propagate(CellSystem system, IReadOnlySet<string> withheld)
    {
        double[] least = [.. system.Keys.Select((key, i) => withheld.Contains(key) ? 1 : (double)system.Counts[i])];
        double[] most = [.. system.Keys.Select((key, i) => withheld.Contains(key) ? 1e6 : (double)system.Counts[i])];
        for (var round = 0; round < 50; round++)
        {
            foreach (var sum in system.Sums)
            {
                Narrow(sum.Whole, sum.Parts.Sum(part => least[part]), sum.Parts.Sum(part => most[part]));
                foreach (var part in sum.Parts)
                    Narrow(part, least[sum.Whole] - sum.Parts.Where(other => other != part).Sum(other => most[other]), most[sum.Whole] - sum.Parts.Where(other => other != part).Sum(other => least[other]));
            }
        }

        return (least, most);

        void Narrow(int cell, double from, double to) => (least[cell], most[cell]) = (Math.Max(least[cell], from), Math.Min(most[cell], to));
    }
}
