namespace Talaia.Consultation.Analysis.Suppression;

/// <summary>One table of counts as it is to be published, with all its margins.</summary>
/// <param name="Dimensions">What it is broken down by: `band`, `comarca`, `ET.1/seriousness`. The same word means the same thing in every table of a wave.</param>
/// <param name="Cells">For each combination of categories, in the order of the dimensions, how many municipalities; those left out have none.</param>
internal sealed record CountTable(IReadOnlyList<string> Dimensions, IReadOnlyList<(IReadOnlyList<string> Categories, int Count)> Cells);

/// <summary>What is published adds up: the whole is the sum of the parts. Places in <see cref="CellSystem.Keys"/>.</summary>
internal sealed record Sum(int Whole, int[] Parts);

/// <summary>
/// The cells of all tables of a wave, each once, and the sums that bind them: what somebody who holds the tables side by side can calculate with.
/// A key is the sorted list of what a cell is bound to, `band=3|comarca=12`; the empty key is everybody.
/// </summary>
internal sealed class CellSystem
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<int> _counts = [];
    private readonly List<Sum> _sums = [];
    private readonly HashSet<string> _known = [];

    public IReadOnlyList<string> Keys => _keys;

    public IReadOnlyList<int> Counts => _counts;

    public IReadOnlyList<Sum> Sums => _sums;

    /// <exception cref="ArgumentException">Two tables say different counts of one cell.</exception>
    public static CellSystem Of(IEnumerable<CountTable> tables)
    {
        var system = new CellSystem();
        foreach (var table in tables)
            system.Add(table);
        return system;
    }

    /// <summary>Says that one cell is the sum of others, where categories are published both apart and together (`serious` = 2 and 3).</summary>
    public void AddSum(string whole, IEnumerable<string> parts) => _sums.Add(new Sum(_places[whole], [.. parts.Select(part => _places[part])]));

    public static string Key(IEnumerable<(string Dimension, string Category)> bound) =>
        string.Join('|', bound.Select(pair => $"{pair.Dimension}={pair.Category}").Order(StringComparer.Ordinal));

    private void Add(CountTable table)
    {
        var dimensions = table.Dimensions.Count;
        for (var bound = 0; bound < 1 << dimensions; bound++)
        {
            foreach (var (key, cells) in Grouped(table, bound))
                Place(key, cells.Sum(cell => cell.Count));
        }

        for (var bound = 0; bound < 1 << dimensions; bound++)
        {
            for (var free = 0; free < dimensions; free++)
            {
                if ((bound >> free & 1) == 0)
                    AddSums(table, bound, bound | 1 << free);
            }
        }
    }

    private void AddSums(CountTable table, int coarse, int fine)
    {
        foreach (var (key, cells) in Grouped(table, coarse))
        {
            int[] parts = [.. cells.Select(cell => KeyOf(table, cell.Categories, fine)).Distinct().Select(part => _places[part])];
            if (_known.Add($"{_places[key]}={string.Join('+', parts.Order())}"))
                _sums.Add(new Sum(_places[key], parts));
        }
    }

    private static IEnumerable<(string Key, List<(IReadOnlyList<string> Categories, int Count)> Cells)> Grouped(CountTable table, int bound) =>
        table.Cells.GroupBy(cell => KeyOf(table, cell.Categories, bound), StringComparer.Ordinal).Select(group => (group.Key, group.ToList()));

    private static string KeyOf(CountTable table, IReadOnlyList<string> categories, int bound) =>
        Key(table.Dimensions.Index().Where(dimension => (bound >> dimension.Index & 1) == 1).Select(dimension => (dimension.Item, categories[dimension.Index])));

    private void Place(string key, int count)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = _keys.Count;
            _keys.Add(key);
            _counts.Add(count);
        }
        else if (_counts[place] != count)
        {
            throw new ArgumentException($"«{key}» is {_counts[place]} in one table and {count} in another.");
        }
    }
}
