using Talaia.Kernel.Wording;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Talaia.Web.Tests.Ui;

/// <summary>Every room's text files, whatever rooms there are.</summary>
public partial class TextFilesTests
{
    private static readonly string[] Whole = ["ca", "es", "en"];

    // Keys that a use composes, such as Say[$"territory.kind.{kind}"]: whatever begins so counts as used.
    [GeneratedRegex("""[Ss]ay(?:\.Shown\(|\[)\s*\$"(?<start>[^"{]*)\{""")]
    private static partial Regex ComposedKey();

    [GeneratedRegex("""[Ss]ay(?:\.Shown\(|\[)\s*"(?<key>[^"]+)(?:")""")]
    private static partial Regex SaidKey();

    // A key handed on as a value: a text in quotes that begins like a key of a room.
    [GeneratedRegex("\"(?<key>[a-z]+\\.[a-z0-9.-]+)\"")]
    private static partial Regex QuotedKey();

    private static IReadOnlyList<TextFile> Files { get; } = [.. SourceFiles.All("texts.*.json").Select(TextFile.Read)];

    private static IEnumerable<IGrouping<string, TextFile>> Rooms => Files.GroupBy(file => file.Room);

    [Fact]
    public void Every_key_exists_in_Catalan_Spanish_and_English()
    {
        var gaps =
            from room in Rooms
            let keys = room.SelectMany(file => file.Texts.Keys).Distinct().ToList()
            from language in Whole
            let file = room.SingleOrDefault(file => file.Language == language)
            from key in keys.Where(key => file is null || !file.Texts.ContainsKey(key))
            select $"{room.Key} {language}: {key}";

        Assert.Empty(gaps);
        Assert.Contains(Rooms, room => room.Key == "Ui");
    }

    [Fact]
    public void A_key_begins_with_the_name_of_its_room_and_stands_once()
    {
        Assert.Empty(Files.SelectMany(file => file.Texts.Keys.Where(key => !key.StartsWith(file.Room.ToLowerInvariant() + ".", StringComparison.Ordinal)).Select(key => $"{file}: {key}")));
        Assert.Empty(Files.SelectMany(file => file.Repeated.Select(key => $"{file}: {key}")));
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.Empty(Files.SelectMany(file => file.Texts.Where(text => text.Value.Forms.Any(string.IsNullOrWhiteSpace)).Select(text => $"{file}: {text.Key}")));

    [Fact]
    public void A_text_has_the_same_placeholders_in_every_language()
    {
        var differing =
            from room in Rooms
            let catalan = room.Single(file => file.Language == "ca")
            from file in room
            from text in file.Texts
            where catalan.Texts.TryGetValue(text.Key, out var original) && !original.Placeholders.SetEquals(text.Value.Placeholders)
            select $"{file}: {text.Key}";

        Assert.Empty(differing);
    }

    [Fact]
    public void Only_a_Catalan_text_asks_for_a_preposition() =>
        Assert.Empty(Files.Where(file => file.Language != "ca").SelectMany(file => file.Texts.Where(text => text.Value.HasPrepositions).Select(text => $"{file}: {text.Key}")));

    [Fact]
    public void A_plural_text_has_every_form_of_its_language_and_no_other()
    {
        var wrong =
            from file in Files
            from text in file.Texts
            where text.Value.Plain is null && !text.Value.Plurals.Keys.ToHashSet().SetEquals(PluralForm.Of(file.Language))
            select $"{file}: {text.Key} has {string.Join(", ", text.Value.Plurals.Keys)}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_text_is_plural_in_all_languages_or_in_none()
    {
        var mixed =
            from room in Rooms
            from texts in room.SelectMany(file => file.Texts).GroupBy(text => text.Key)
            where texts.Select(text => text.Value.Plain is null).Distinct().Count() > 1
            select texts.Key;

        Assert.Empty(mixed);
    }

    [Fact]
    public void Every_key_that_is_said_exists()
    {
        var known = Files.Concat(SourceFiles.OfQuestions("texts.*.json").Select(TextFile.Read)).SelectMany(file => file.Texts.Keys).ToHashSet();
        var missing =
            from path in Sources
            from Match match in SaidKey().Matches(Code(path))
            where !known.Contains(match.Groups["key"].Value)
            select $"{Path.GetFileName(path)}: {match.Groups["key"].Value}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_key_is_used()
    {
        var code = Sources.Select(Code).ToList();
        var used = code.SelectMany(text => QuotedKey().Matches(text)).Select(match => match.Groups["key"].Value).ToHashSet();
        var starts = code.SelectMany(text => ComposedKey().Matches(text)).Select(match => match.Groups["start"].Value).Where(start => start.Contains('.', StringComparison.Ordinal)).ToList();

        var unused =
            from key in Files.SelectMany(file => file.Texts.Keys).Distinct()
            where !used.Contains(key) && !starts.Exists(start => key.StartsWith(start, StringComparison.Ordinal))
            select key;

        Assert.Empty(unused);
    }

    [Fact]
    public void The_words_of_what_is_asked_are_there_in_every_language_and_stand_once()
    {
        var files = SourceFiles.OfQuestions("texts.*.json").Select(TextFile.Read).ToList();
        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.Equal(files[0].Texts.Keys.Order(), file.Texts.Keys.Order()));
        Assert.All(files, file => Assert.Empty(file.Repeated));
        Assert.Empty(files.SelectMany(file => file.Texts.Keys).Intersect(Files.SelectMany(file => file.Texts.Keys)));
    }

    // An example in a docstring says nothing.
    private static string Code(string path) =>
        string.Join('\n', File.ReadLines(path).Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));

    private static IEnumerable<string> Sources => SourceFiles.All("*.razor").Concat(SourceFiles.All("*.cs"));
}

internal sealed record TextFile(string Room, string Language, IReadOnlyDictionary<string, InterfaceText> Texts, IReadOnlyList<string> Repeated)
{
    public static TextFile Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var properties = json.RootElement.EnumerateObject().ToList();
        var texts = properties.DistinctBy(property => property.Name).ToDictionary(
            property => property.Name,
            property => property.Value.ValueKind == JsonValueKind.Object
                ? new InterfaceText(null, property.Value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!))
                : new InterfaceText(property.Value.GetString(), new Dictionary<string, string>()));
        return new(
            Path.GetFileName(Path.GetDirectoryName(path))!,
            Path.GetFileName(path).Split('.')[1],
            texts,
            [.. properties.CountBy(property => property.Name).Where(count => count.Value > 1).Select(count => count.Key)]);
    }

    public override string ToString() => $"{Room} {Language}";
}
