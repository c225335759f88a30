using System.Globalization;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Methodologies;

/// <summary>Takes values out of a YAML map by their keys; notes where each stood, and what is missing, unknown or of the wrong kind.</summary>
internal sealed class MethodologyReader(string file)
{
    private static readonly HashSet<string> Languages = [.. Language.All.Select(language => language.Code)];

    public Dictionary<string, Where> Places { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>The map at this path with these keys and no others; an empty one where it is something else.</summary>
    public YamlMap Map(YamlValue? value, string path, params ReadOnlySpan<string> keys)
    {
        if (value is not YamlMap map)
        {
            if (value is not null)
                Wrong(value.Where, $"{Name(path)} is a list of keys with values.");
            return new YamlMap([], value?.Where ?? new Where(file));
        }

        Places[path] = map.Where;
        foreach (var entry in map.Entries)
        {
            if (!keys.Contains(entry.Key))
                Problems.Add(new Problem("unknown-key", $"The key «{entry.Key}» is not known here; known are {string.Join(", ", keys.ToArray())}.", entry.KeyWhere));
        }

        return map;
    }

    public string Text(YamlMap map, string path, string key)
    {
        var whole = Join(path, key);
        switch (Take(map, key))
        {
            case null:
                return "";
            case YamlText { IsNull: false } text when text.Text.Trim().Length > 0:
                Places[whole] = text.Where;
                return text.Text.Trim();
            case var other:
                Wrong(other.Where, $"{Name(whole)} is a text.");
                return "";
        }
    }

    /// <summary>A text by language: `{ca: …, es: …, en: …}`. Which languages are needed is checked later.</summary>
    public LocalizedText Texts(YamlMap map, string path, string key)
    {
        var whole = Join(path, key);
        if (Take(map, key) is not { } value)
            return LocalizedText.Empty;
        if (value is not YamlMap texts)
        {
            Wrong(value.Where, $"{Name(whole)} is a text in each language: ca, es, en.");
            return LocalizedText.Empty;
        }

        Places[whole] = map[key]!.KeyWhere;
        var found = new List<KeyValuePair<string, string?>>();
        foreach (var entry in texts.Entries)
        {
            if (!Languages.Contains(entry.Key))
                Problems.Add(new Problem("unknown-key", $"«{entry.Key}» is not a language of the platform (ca, es, en, oc).", entry.KeyWhere));
            else if (entry.Value is not YamlText text)
                Wrong(entry.Value.Where, $"{Name(whole)} in {entry.Key} is a text.");
            else
                found.Add(new(entry.Key, text.IsNull ? null : text.Text));
        }

        return new LocalizedText(found);
    }

    public int Number(YamlMap map, string path, string key)
    {
        var whole = Join(path, key);
        if (Take(map, key) is not { } value)
            return 0;
        Places[whole] = value.Where;
        if (value is YamlText text && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Places.Remove(whole);
        Wrong(value.Where, $"{Name(whole)} is a whole number.");
        return 0;
    }

    public List<T> List<T>(YamlMap map, string path, string key, Func<YamlValue, string, T> read, bool isNeeded = true)
    {
        var whole = Join(path, key);
        if ((isNeeded ? Take(map, key) : map[key]?.Value) is not { } value)
            return [];
        if (value is YamlList list)
        {
            Places[whole] = map[key]!.KeyWhere;
            return [.. list.Items.Select((item, at) => read(item, Join(whole, at.ToString(CultureInfo.InvariantCulture))))];
        }

        Wrong(value.Where, $"{Name(whole)} is a list.");
        return [];
    }

    public List<string> Ids(YamlMap map, string path, string key, bool isNeeded = false) => List(map, path, key, Id, isNeeded);

    public void Wrong(Where where, string message) => Problems.Add(new Problem("wrong-kind", message, where));

    private string Id(YamlValue value, string path)
    {
        Places[path] = value.Where;
        if (value is YamlText { IsNull: false } text)
            return text.Text;
        Wrong(value.Where, $"{Name(path)} is an id.");
        return "";
    }

    private YamlValue? Take(YamlMap map, string key)
    {
        var value = map[key]?.Value;
        if (value is null)
            Problems.Add(new Problem("missing-key", $"«{key}» is missing.", map.Where));
        return value;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}/{key}";

    private static string Name(string path) => path.Length == 0 ? "The file" : $"«{path}»";
}
