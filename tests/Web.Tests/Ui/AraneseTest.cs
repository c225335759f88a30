using System.Text.RegularExpressions;
using Talaia.TestKit.Approval;

namespace Talaia.Web.Tests.Ui;

/// <summary>Whoever comes from Aran reads every page in Aranese: what it still lacks is known by name, and the list may only shrink.</summary>
public partial class AraneseTest
{
    [GeneratedRegex(@"[\p{L}·]+")]
    private static partial Regex Words();

    private static IReadOnlyList<TextFile> Files { get; } = [.. SourceFiles.All("texts.*.json").Concat(SourceFiles.OfDocuments("texts.*.json")).Concat(SourceFiles.OfQuestions("texts.*.json")).Select(TextFile.Read)];

    /// <summary>Keys that stand in Catalan and not yet in Aranese, one a line. Write them in `texts.oc.json` rather than approve them here.</summary>
    [Fact]
    public void Aranese_lacks_no_text_but_the_approved_gaps()
    {
        var written = Files.Where(file => file.Language == "oc").SelectMany(file => file.Texts.Keys).ToHashSet();
        var gaps = Files.Where(file => file.Language == "ca").SelectMany(file => file.Texts.Keys).Where(key => !written.Contains(key)).Order(StringComparer.Ordinal).Select(key => key + "\n");

        Approved.Match("aranese-gaps", string.Concat(gaps));
    }

    /// <summary>Words and letters that Catalan writes and Aranese never does.</summary>
    [Fact]
    public void No_Catalan_word_is_left_in_an_Aranese_text()
    {
        string[] words = ["amb", "el", "els", "del", "dels", "al", "als", "aquest", "aquesta", "aquests", "una", "perquè", "què", "és", "són", "també", "només", "més", "ho", "us"];
        string[] letters = ["ny", "l·l", "ció"];
        var left =
            from file in Files.Where(file => file.Language == "oc")
            from text in file.Texts
            from form in text.Value.Forms
            from word in Words().Matches(form).Select(match => match.Value.ToLowerInvariant())
            where words.Contains(word) || letters.Any(word.Contains)
            select $"{file} {text.Key}: {word}";

        Assert.Empty(left);
    }
}
