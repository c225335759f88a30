using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Talaia.Foresight.Feeds;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Tests.Feeds;

/// <summary>feedparser's own expectations, reduced to the fields that the product shows; bars of the project's research.</summary>
public partial class FeedConformanceTests
{
    [SharedDataTheory]
    [InlineData("core")]
    [InlineData("base")]
    [InlineData("sanitize")]
    public void The_reader_agrees_with_the_reference(string group)
    {
        var files = FilesOf("feedparser_tests_fifth.tar.gz").ToDictionary();
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("feeds", "cases_core.json")));
        var asked = cases.RootElement.EnumerateArray().Where(one => Area(one) == group).ToList();
        var missed = asked.Where(one => Flat(Said(one, files)) != Flat(Text(one, "value"))).Select(one => Text(one, "file")).ToList();
        Assert.True(missed.Count <= (group == "base" ? 0 : asked.Count / 100), string.Join('\n', missed));
    }

    [SharedDataTheory]
    [InlineData("feedparser_tests_fifth.tar.gz")]
    [InlineData("real_and_inline.tar.gz")]
    public void No_sample_breaks_the_reader(string archive)
    {
        foreach (var (name, bytes) in FilesOf(archive))
        {
            var broken = Record.Exception(() => FeedReader.Read(bytes, null, new("https://a.example/f")));
            Assert.True(broken is null or InputException, $"{name}: {broken}");
        }
    }

    private static string? Said(JsonElement one, Dictionary<string, byte[]> files)
    {
        var from = Area(one) == "base" ? new Uri(Text(one, "content_location") ?? Text(one, "document_uri")!) : null;
        using var said = JsonDocument.Parse(FeedJson.Of([new("x", new(FeedReader.Read(files[Text(one, "file")!], null, from)))]));
        var part = said.RootElement.GetProperty("x").GetProperty(Text(one, "where")!);
        return part.ValueKind == JsonValueKind.Object ? Text(part, Text(one, "field")!) : null;
    }

    private static string Area(JsonElement one) => Text(one, "group") is var group && group is "base" or "sanitize" ? group! : "core";

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Flat(string? text) => text is null ? null : Space().Replace(text, " ").Trim();

    private static IEnumerable<KeyValuePair<string, byte[]>> FilesOf(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(SharedData.PathOf("feeds", archive)), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            var bytes = new byte[entry.Length];
            entry.DataStream.ReadExactly(bytes);
            yield return new(entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name, bytes);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
