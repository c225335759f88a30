using System.Globalization;
using System.Text;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>A message while its lines are read.</summary>
internal sealed class PoDraft(int line)
{
    private readonly Dictionary<string, StringBuilder> _parts = [];
    private readonly List<string> _notes = [];
    private bool _isFuzzy;
    private StringBuilder? _last;

    public int Line { get; private set; } = line;

    public bool HasId => _parts.ContainsKey("msgid");

    public bool HasText => _parts.ContainsKey("msgstr") || _parts.ContainsKey("msgstr[0]");

    /// <summary>More than comments.</summary>
    public bool HasAnything => _parts.Count > 0;

    public void Comment(string line)
    {
        if (line.StartsWith("#.", StringComparison.Ordinal))
            _notes.Add(line[2..].Trim());
        else if (line.StartsWith("#,", StringComparison.Ordinal))
            _isFuzzy |= line[2..].Split(',', StringSplitOptions.TrimEntries).Contains("fuzzy");
        if (_parts.Count == 0)
            Line++;
    }

    /// <returns>What is wrong, or null.</returns>
    public string? Begin(string word, string text)
    {
        _last = new StringBuilder(text);
        return _parts.TryAdd(word, _last) ? null : $"{word} stands twice in this message.";
    }

    /// <inheritdoc cref="Begin"/>
    public string? Continue(string text)
    {
        _last?.Append(text);
        return _last is null ? "A quoted text stands before any msgctxt, msgid or msgstr." : null;
    }

    /// <returns>Null where its msgid or its msgstr is missing, or its forms are not counted from 0.</returns>
    public PoEntry? Entry()
    {
        var isPlural = _parts.ContainsKey("msgid_plural");
        var strings = isPlural
            ? Enumerable.Range(0, 10).Select(i => Part(string.Create(CultureInfo.InvariantCulture, $"msgstr[{i}]"))).TakeWhile(text => text is not null).ToList()
            : [Part("msgstr")];
        var used = strings.Count + 1 + (isPlural ? 1 : 0) + (_parts.ContainsKey("msgctxt") ? 1 : 0);
        if (Part("msgid") is not { } id || strings.Count == 0 || strings.Contains(null) || used != _parts.Count)
            return null;
        return new PoEntry(Part("msgctxt"), id, Part("msgid_plural"), [.. strings.Select(text => text!)], _notes, _isFuzzy, Line: Line);
    }

    private string? Part(string word) => _parts.GetValueOrDefault(word)?.ToString();
}
