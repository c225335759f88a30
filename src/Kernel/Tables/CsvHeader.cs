namespace Talaia.Kernel.Tables;

/// <summary>The columns that a file must have; any other column is refused by its name.</summary>
public sealed class CsvHeader
{
    private readonly string[] _columns;
    private readonly string[] _tail;
    private readonly Func<string, bool>? _alsoAllowed;

    private CsvHeader(string columns, Func<string, bool>? alsoAllowed, string? tail = null)
    {
        _columns = columns.Split(',');
        _tail = tail?.Split(',') ?? [];
        _alsoAllowed = alsoAllowed;
    }

    /// <summary>These columns in this order and no other.</summary>
    /// <param name="columns">Names separated by commas, as the file's first line.</param>
    public static CsvHeader Exactly(string columns) => new(columns, null);

    /// <summary>These columns in this order and no other, but for a tail that stands behind them whole or not at all.</summary>
    public static CsvHeader Exactly(string columns, string tail) => new(columns, null, tail);

    /// <summary>At least these columns, in any order, and any that the rule allows.</summary>
    public static CsvHeader With(string columns, Func<string, bool> alsoAllowed) => new(columns, alsoAllowed);

    internal IEnumerable<string> Faults(string[] given)
    {
        string[] wanted = _tail.Any(given.Contains) ? [.. _columns, .. _tail] : _columns;
        var missing = wanted.Except(given).ToList();
        var extra = given.Except(wanted).Where(column => _alsoAllowed?.Invoke(column) != true).ToList();
        var twice = given.CountBy(column => column).Where(count => count.Value > 1).Select(count => count.Key).ToList();
        foreach (var column in missing)
            yield return $"the column «{column}» is missing";
        foreach (var column in extra)
            yield return $"the column «{column}» is not known";
        foreach (var column in twice)
            yield return $"the column «{column}» stands twice";
        if (_alsoAllowed is null && missing.Count + extra.Count + twice.Count == 0 && !given.SequenceEqual(wanted))
            yield return $"the columns stand in another order than {string.Join(',', wanted)}";
    }
}
