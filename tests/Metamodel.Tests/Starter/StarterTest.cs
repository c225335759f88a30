using System.Diagnostics;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Tests.Starter;

/// <summary>The content that is shipped: whole in every language, spelled right, a sound tree.</summary>
public sealed class StarterTest
{
    private static readonly IReadOnlyList<ElementFacts> Elements = Read();

    [Fact]
    public void The_starter_has_six_areas_four_levels_and_at_least_330_elements()
    {
        Assert.Equal(["Municipi", "Ajuntament", "Elements transversals", "Viure", "Persones", "Economia"], Elements.Where(element => element.Level == 1).Select(element => element.Name.In("ca")));
        Assert.Equal([1, 2, 3, 4], Elements.Select(element => element.Level).Distinct().Order());
        Assert.InRange(Elements.Count, 330, 600);
    }

    [Theory, InlineData("ca"), InlineData("es"), InlineData("en")]
    public void Every_element_has_a_name_and_a_paragraph_and_every_piece_says_what_in_place_means(string language)
    {
        Assert.Empty(Elements.Where(element => element.Name[language] is null || element.Description[language] is not { Length: > 60 }).Select(element => element.Code));
        Assert.Empty(Elements.Where(element => element.Level == 4 && element.InPlace[language] is null).Select(element => element.Code));
    }

    [Fact]
    public void Every_element_has_a_name_in_Aranese() => Assert.Empty(Elements.Where(element => element.Name["oc"] is null).Select(element => element.Code));

    [Theory, InlineData("ca"), InlineData("es"), InlineData("en"), InlineData("oc")]
    public void No_two_elements_have_the_same_name(string language) =>
        Assert.Empty(Elements.GroupBy(element => element.Name[language]!.ToLowerInvariant()).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_piece_has_a_maturity_goals_and_an_axis_of_the_agenda() =>
        Assert.Empty(Elements.Where(element => element.Level == 4 && (element.Maturity is null or < 1 or > 5 || element.Sdg.Length == 0 || element.AgendaAxis.Length == 0)).Select(element => element.Code));

    [Fact]
    public void No_paragraph_is_a_copy_of_another_language() =>
        Assert.Empty(Elements.Where(element => element.Description.Languages.Select(language => element.Description[language]).Distinct().Count() < element.Description.Languages.Count()).Select(element => element.Code));

    [Theory, InlineData("ca", "ca"), InlineData("es", "es_ES"), InlineData("en", "en_GB")]
    public async Task Every_word_is_spelled_right(string language, string dictionary)
    {
        var texts = Elements.SelectMany(element => new LocalizedText[] { element.Name, element.Description, element.InPlace }).Select(text => text[language]);
        Assert.Empty(await MisspeltAsync(dictionary, string.Join('\n', texts)));
    }

    [Fact]
    public async Task A_word_that_is_spelled_wrong_is_found() => Assert.Equal(["ajuntamment"], await MisspeltAsync("ca", "Un ajuntamment obert."));

    private static async Task<IReadOnlyList<string>> MisspeltAsync(string dictionary, string text)
    {
        var own = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "metamodel", "words.txt")).Where(line => !line.StartsWith('#')).ToHashSet(StringComparer.Ordinal);
        using var hunspell = Process.Start(new ProcessStartInfo("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var found = hunspell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await hunspell.StandardInput.WriteAsync(text);
        hunspell.StandardInput.Close();
        return [.. (await found).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => !own.Contains(word)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ElementFacts> Read()
    {
        using var file = Files.Starter();
        return MetamodelFile.Read(file).Elements;
    }
}
