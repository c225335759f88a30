using Talaia.Consultation.Themes;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Themes;

/// <summary>What town halls wrote, grouped and named by the office.</summary>
public sealed class ThemeBoardTest
{
    private const string Question = "/ET/text";

    private static readonly (string Town, string Text)[] Written =
    [
        ("080001", "No tenim còpies de seguretat i ens preocupa la ciberseguretat"), ("080002", "La ciberseguretat: falten còpies de seguretat"), ("080003", "Sense còpies de seguretat, la ciberseguretat no aguanta"),
        ("080004", "La fibra no arriba al poble"), ("080005", "Al poble no hi arriba la fibra"),
        ("080006", "Voldríem un arxiu"),
    ];

    [Theory, Engines]
    public async Task Answers_of_one_subject_make_a_theme_and_one_like_no_other_stands_alone(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        var before = await SheetAsync(house);
        Assert.Equal((6, 0), (before.Open.Count, before.Themes.Count));
        await GroupAsync(house);
        var sheet = await SheetAsync(house);
        Assert.Equal(["080001 080002 080003", "080004 080005"], sheet.Themes.Select(Towns));
        Assert.Equal("080006", Assert.Single(sheet.Alone).Town.Codi6);
        Assert.Empty(sheet.Open);
        Assert.Equal((6, 2), (sheet.Question.Answers, sheet.Question.Themes));
    }

    [Theory, Engines]
    public async Task What_the_office_named_and_joined_stays_when_more_is_written_and_grouped(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        await GroupAsync(house);
        var first = await SheetAsync(house);
        await ReviseAsync(house, new RenameTheme(first.Themes[0].Id, "ca", "Seguretat"), first.Revision);
        await ReviseAsync(house, new RenameTheme(first.Themes[0].Id, "en", "Security"), first.Revision + 1);
        await ReviseAsync(house, new MoveAnswers(["080006"], first.Themes[0].Id), first.Revision + 2);
        await WriteAsync(house, "080007", "Ni còpies de seguretat ni ciberseguretat");
        Assert.Equal("080007", Assert.Single((await SheetAsync(house)).Open).Key);
        await GroupAsync(house);
        var again = await SheetAsync(house);
        var kept = again.Themes.Single(theme => theme.Id == first.Themes[0].Id);
        Assert.Equal(("Seguretat", "Security"), (kept.Name["ca"], kept.Name["en"]));
        Assert.Equal("080001 080002 080003 080006", Towns(kept));
        Assert.Equal(7, again.Themes.Sum(theme => theme.Answers.Count) + again.Alone.Count);
    }

    [Theory, Engines]
    public async Task A_theme_is_split_and_joined_again_without_losing_an_answer(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        await GroupAsync(house);
        var sheet = await SheetAsync(house);
        await ReviseAsync(house, new SplitTheme(sheet.Themes[0].Id, ["080003"], "ca", "A banda"), sheet.Revision);
        var split = await SheetAsync(house);
        Assert.Equal("080003", Towns(split.Themes.Single(theme => theme.Name["ca"] == "A banda")));
        await ReviseAsync(house, new MergeThemes(sheet.Themes[0].Id, split.Themes.Single(theme => theme.Name["ca"] == "A banda").Id), split.Revision);
        Assert.Equal("080001 080002 080003", Towns((await SheetAsync(house)).Themes.Single(theme => theme.Id == sheet.Themes[0].Id)));
    }

    [Theory, Engines]
    public async Task Nobody_writes_over_themes_they_have_not_seen(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        await GroupAsync(house);
        var sheet = await SheetAsync(house);
        await ReviseAsync(house, new RenameTheme(sheet.Themes[0].Id, "ca", "Seguretat"), sheet.Revision);
        Assert.Equal("themes-changed", (await Assert.ThrowsAsync<RuleException>(() => ReviseAsync(house, new RenameTheme(sheet.Themes[0].Id, "ca", "Una altra cosa"), sheet.Revision))).Code);
        Assert.Equal("Seguretat", (await SheetAsync(house)).Themes[0].Name["ca"]);
    }

    [Theory, Engines]
    public async Task What_cannot_be_done_says_why_and_changes_nothing(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        Assert.Equal("not-grouped", (await Assert.ThrowsAsync<RuleException>(() => ReviseAsync(house, new MergeThemes(Guid.NewGuid(), Guid.NewGuid()), 0))).Code);
        await GroupAsync(house);
        var sheet = await SheetAsync(house);
        Assert.Equal("unknown-theme", (await Assert.ThrowsAsync<RuleException>(() => ReviseAsync(house, new MergeThemes(sheet.Themes[0].Id, Guid.NewGuid()), sheet.Revision))).Code);
        Assert.Equal("no-answers-chosen", (await Assert.ThrowsAsync<RuleException>(() => ReviseAsync(house, new MoveAnswers([], sheet.Themes[0].Id), sheet.Revision))).Code);
        Assert.Equal("theme-nameless", (await Assert.ThrowsAsync<RuleException>(() => ReviseAsync(house, new RenameTheme(sheet.Themes[0].Id, "ca", " "), sheet.Revision))).Code);
        Assert.Equal("unknown-question", (await Assert.ThrowsAsync<InputException>(() => house.UseAsync<GroupThemes>(group => group.RunAsync(OpenHouse.Wave, "/ET/ET.1/seriousness", "office")))).Problems[0].Code);
        Assert.Equal(sheet.Revision, (await SheetAsync(house)).Revision);
    }

    [Theory, Engines]
    public async Task A_word_is_found_in_what_was_sent_with_what_stands_around_it(Engine engine)
    {
        await using var house = await WrittenAsync(engine);
        await SaveAsync(house, "080008", Sample.Answers((Question, "La fibra, sense enviar")));
        var places = await house.UseAsync<ReadThemes, List<WordPlace>?>(read => read.WordAsync(OpenHouse.Wave, Question, "fibra", "ca"));
        Assert.Equal([("080004", "La ", "fibra", " no arriba al poble"), ("080005", "Al poble no hi arriba la ", "fibra", "")], places!.Select(place => (place.Town.Codi6, place.Before, place.Word, place.After)));
    }

    private static async Task<TestHouse> WrittenAsync(Engine engine)
    {
        var house = await WithWaveAsync(engine);
        foreach (var (town, text) in Written)
            await WriteAsync(house, town, text);
        return house;
    }

    private static async Task WriteAsync(TestHouse house, string town, string text)
    {
        await SaveAsync(house, town, Sample.Answers((Question, text)));
        await SaveAndSendAsync(house, town, "1");
    }

    private static Task GroupAsync(TestHouse house) => house.UseAsync<GroupThemes>(group => group.RunAsync(OpenHouse.Wave, Question, "office"));

    private static Task ReviseAsync(TestHouse house, ThemeRevision revision, int seen) => house.UseAsync<ReviseThemes>(revise => revise.RunAsync(OpenHouse.Wave, Question, revision, seen, "office"));

    private static async Task<ThemeSheet> SheetAsync(TestHouse house) => (await house.UseAsync<ReadThemes, ThemeSheet?>(read => read.OfQuestionAsync(OpenHouse.Wave, Question)))!;

    private static string Towns(ThemeRow theme) => string.Join(' ', theme.Answers.Select(answer => answer.Town.Codi6).Order());
}
