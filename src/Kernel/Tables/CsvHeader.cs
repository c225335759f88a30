namespace Talaia.Kernel.Tables;

/// <summary>The columns that a file must have; any other column is refused by its name.</summary>
public sealed class CsvHeader
{
    private readonly string[] _columns;
    private readonly Func<string, bool>? _alsoAllowed;

    private CsvHeader(string columns, Func<string, bool>? alsoAllowed)
    {
        _columns = columns.Split(',');
        _alsoAllowed = alsoAllowed;
    }

    /// <summary>These columns in this order and no other.</summary>
    /// <param name="columns">Names separated by commas, as the file's first line.</param>
    public static CsvHeader Exactly(string columns) => new(columns, null);

    /// <summary>At least these columns, in any order, and any that the rule allows.</summary>
    public static CsvHeader With(string columns, Func<string, bool> alsoAllowed) => new(columns, alsoAllowed);

    internal IEnumerable<string> Faults(string[] given)
    {
        var missing = _columns.Except(given).ToList();
        var extra = given.Except(_columns).Where(column => _alsoAllowed?.Invoke(column) != true).ToList();
        var twice = given.CountBy(column => column).Where(count => count.Value > 1).Select(count => count.Key).ToList();
        foreach (var column in missing)
            yield return $"the column «{column}» is missing";
        foreach (var column in extra)
            yield return $"the column «{column}» is not known";
        foreach (var column in twice)
            yield return $"the column «{column}» stands twice";
        if (_alsoAllowed is null && missing.Count + extra.Count + twice.Count == 0 && !given.SequenceEqual(_columns))
            yield return $"the columns stand in another order than {string.Join(',', _columns)}";
    }
}
