using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Methodologies;

/// <summary>A value of a YAML document with the place where it begins.</summary>
internal abstract record YamlValue(Where Where);

internal sealed record YamlText(string Text, bool IsPlain, Where Where) : YamlValue(Where)
{
    /// <summary>Nothing, as YAML's core schema spells it: an unquoted `null`, `~` or empty value.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, Where Where) : YamlValue(Where);

/// <param name="Entries">In the order of the file; no key stands twice.</param>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Where Where) : YamlValue(Where)
{
    public YamlEntry? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key);
}

internal sealed record YamlEntry(string Key, Where KeyWhere, YamlValue Value);
