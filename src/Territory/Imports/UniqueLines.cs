using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;

namespace Talaia.Territory.Imports;

/// <summary>The facts of a file by their key; refuses a key that comes twice, with the line where it came first, and a file without any.</summary>
internal sealed class UniqueLines<TFacts>(string subject, TerritoryFile file, ProblemList problems)
{
    private readonly Dictionary<string, (int Line, TFacts Facts)> _lines = new(StringComparer.Ordinal);

    /// <summary>An empty key was refused already, and is passed over.</summary>
    public void Add(CsvLine line, string key, TFacts facts)
    {
        if (key.Length > 0 && !_lines.TryAdd(key, (line.Number, facts)))
            line.Refuse("duplicate", null, $"{subject} «{key}» stands in line {_lines[key].Line} already");
    }

    public Dictionary<string, TFacts> Taken()
    {
        if (_lines.Count == 0 && problems.IsEmpty)
            problems.Add("empty", $"the file holds no {subject}", new Where(file.Name, 1));
        return _lines.ToDictionary(line => line.Key, line => line.Value.Facts, StringComparer.Ordinal);
    }
}
