using System.Reflection;
using System.Text.Json;
using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Wording;

/// <summary>
/// All texts of the interface, from one <c>texts.{language}.json</c> a room and language. A key is flat and begins with its room (<c>ui.save</c>).
/// Strict, a missing key throws; otherwise the page shows the key in brackets, which is ugly and harmless.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, Dictionary<string, InterfaceText>> _texts = new(StringComparer.Ordinal);
    private readonly bool _strict;

    private Texts(bool strict) => _strict = strict;

    /// <summary>The texts inside some assemblies.</summary>
    /// <exception cref="InvalidDataException">A file is not JSON of keys and texts, or a key stands twice.</exception>
    public static Texts Embedded(bool strict, params Assembly[] assemblies)
    {
        var texts = new Texts(strict);
        foreach (var assembly in assemblies)
            texts.AddFrom(assembly);
        return texts;
    }

    private void AddFrom(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            if (name.Split('/')[^1].Split('.') is not ["texts", var language, "json"])
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            Add(name, language, stream);
        }
    }

    /// <summary>The texts of some files' contents, by file name.</summary>
    internal static Texts From(bool strict, params (string Name, string Json)[] files)
    {
        var texts = new Texts(strict);
        foreach (var (name, json) in files)
            texts.Add(name, name.Split('.')[^2], new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        return texts;
    }

    internal IEnumerable<string> Keys(string language) =>
        _texts.GetValueOrDefault(language)?.Keys ?? Enumerable.Empty<string>();

    internal InterfaceText? Exactly(string language, string key) => _texts.GetValueOrDefault(language)?.GetValueOrDefault(key);

    /// <summary>The text in this language, or in the first of its fallback that has it, with the language it is really in.</summary>
    /// <exception cref="KeyNotFoundException">No language has this key, and the catalogue is strict.</exception>
    internal (InterfaceText Text, string Language) Find(string language, string key)
    {
        foreach (var code in Language.Fallback(language))
        {
            if (_texts.GetValueOrDefault(code)?.TryGetValue(key, out var text) == true)
                return (text, code);
        }

        return _strict
            ? throw new KeyNotFoundException($"No text has the key «{key}».")
            : (new InterfaceText($"[{key}]", new Dictionary<string, string>()), language);
    }

    private void Add(string file, string language, Stream stream)
    {
        try
        {
            if (!_texts.TryGetValue(language, out var texts))
                _texts[language] = texts = new(StringComparer.Ordinal);
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = false });
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (!texts.TryAdd(property.Name, Read(property.Value)))
                    throw new InvalidDataException($"{file}: the key «{property.Name}» stands twice in {language}.");
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: {error.Message}", error);
        }
    }

    private static InterfaceText Read(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new(null, value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!))
        : new(value.GetString(), new Dictionary<string, string>());
}
