using System.Text;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Forms.Media;

/// <summary>What a form shows comes with it, stays with its versions, and keeps it from being published while it is not there.</summary>
public sealed class FormMediaTest
{
    internal const string Markdown = """
        | survey |                     |        |                  |                  |                |                |                     |
        |        | type                | name   | label::ca        | label::en        | image          | audio::ca      | media::big-image    |
        |        | note                | mapa   | Mireu el mapa    | See the map      | mapa.png       |                | mapa-gran.jpg       |
        |        | select_one camins   | cami   | Quin camí?       | Which road?      |                | veu 🎉.mp3     |                     |
        |        | text                | nom    | Com us dieu?     | Your name?       |                |                |                     |
        | choices |                    |        |                  |                  |                |                |                     |
        |        | list_name           | name   | label::ca        | label::en        | media::image   |                |                     |
        |        | camins              | a      | Amunt            | Up               | amunt.webp     |                |                     |
        |        | camins              | b      | Avall            | Down             |                |                |                     |
        |        | buits               | c      | Enlloc           | Nowhere          | ningu.png      |                |                     |
        | settings |                   |        |                  |                  |                |                |                     |
        |        | form_title          | form_id | default_language |                 |                |                |                     |
        |        | Amb mapa            | mapa   | ca               |                  |                |                |                     |
        """;

    internal static IReadOnlyList<BroughtFile> All { get; } =
        [new("fotos/mapa.png", SampleMedia.Png()), new("mapa-gran.jpg", SampleMedia.Photograph), new("veu 🎉.mp3", SampleMedia.Mp3), new("amunt.webp", SampleMedia.Webp)];

    internal static Task<ImportedForm> ImportAsync(TestHouse house, IReadOnlyList<BroughtFile>? files, bool isTrial = false, string markdown = Markdown, string name = "mapa.md") =>
        house.UseAsync<ImportForm, ImportedForm>(import => import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(markdown)), name, "office", isTrial, files));

    [Theory, Engines]
    public async Task A_form_that_lacks_a_file_is_kept_and_refused_at_the_cell_when_it_is_to_be_published(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var trial = await ImportAsync(house, [All[0], new("llista.csv", [1]), new("foto.svg", [2])], isTrial: true);
        Assert.Equal(["foto.svg", "llista.csv"], trial.Unasked);
        Assert.Equal(["mapa.png"], trial.Came);
        Assert.Equal([("media-missing", "survey", 2, 7), ("media-missing", "survey", 3, 6), ("media-missing", "choices", 2, 5)], trial.Lacking.Select(problem => (problem.Code, problem.Where!.Sheet!, problem.Where.Line!.Value, problem.Where.Column!.Value)));

        var imported = await ImportAsync(house, [All[0]]);
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(imported.FormId!.Value, 1, "office")));
        Assert.Equal(trial.Lacking.Select(problem => problem.Message), refused.Problems.Select(problem => problem.Message));
        Assert.Equal(1, await PartsAsync(house));
    }

    [Theory, Engines]
    public async Task A_version_takes_over_what_the_former_had_unless_something_new_comes_and_bytes_are_kept_once(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var first = await ImportAsync(house, All);
        Assert.Empty(first.Lacking);
        Assert.True((await ImportAsync(house, All)).IsKnown);
        Assert.True((await ImportAsync(house, null)).IsKnown);

        var second = await ImportAsync(house, [new("mapa.png", SampleMedia.Png(colour: 9))]);
        Assert.Equal((2, false), (second.Number, second.IsKnown));
        Assert.Equal(["mapa.png"], second.Changes!.ChangedMedia);
        var third = await ImportAsync(house, null, markdown: Markdown.Replace("amunt.webp", "          ", StringComparison.Ordinal));
        Assert.Equal((3, 3), (third.Number, third.Media.Count));
        Assert.Equal(second.Media["mapa.png"], third.Media["mapa.png"]);
        Assert.Equal(["camins/a"], third.Changes!.ChangedTexts);

        Assert.Equal(5, await PartsAsync(house));
        Assert.True(await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(first.FormId!.Value, 1, "office")));
        var shelf = await house.UseAsync<ReadFormMedia, MediaShelf>(media => media.OfVersionAsync(first.FormId!.Value, 1));
        Assert.Equal((24, 12), (shelf["mapa.png"]!.Width, shelf["mapa.png"]!.Height));
        Assert.Equal(SampleMedia.Mp3, await house.UseAsync<ReadFormMedia, byte[]>(media => media.BytesAsync(shelf["veu 🎉.mp3"]!)));
    }

    [Theory, Engines]
    public async Task A_package_is_exported_and_comes_back_as_it_was(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var first = await ImportAsync(house, All);
        using var zip = new MemoryStream();
        Assert.True(await house.UseAsync<ExportFormPackage, bool>(export => export.RunAsync(first.FormId!.Value, 1, zip)));
        Assert.False(await house.UseAsync<ExportFormPackage, bool>(export => export.RunAsync(first.FormId!.Value, 9, zip)));

        await using var other = await OpenHouse.WithoutWaveAsync(engine);
        var again = await other.UseAsync<ImportForm, ImportedForm>(import => import.RunAsync(new MemoryStream(zip.ToArray()), "mapa.zip", "office"));
        Assert.Equal(first.Form.Comparable(), again.Form.Comparable());
        Assert.Equal(first.Media.Files, again.Media.Files);
        Assert.Empty(again.Unasked);
    }

    [Theory, Engines]
    public async Task Files_that_lie_are_refused_and_nothing_is_kept(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var refused = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, [new("mapa.png", Encoding.UTF8.GetBytes("<html><script>")), new("veu 🎉.mp3", SampleMedia.Wav), new("amunt.webp", SampleMedia.Webp)]));
        Assert.Equal(["media-kind-unknown", "media-lies"], refused.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        var other = await Assert.ThrowsAsync<InputException>(() => ImportAsync(house, [new("mapa.mp3", SampleMedia.Mp3)], markdown: Markdown.Replace("mapa.png ", "mapa.mp3 ", StringComparison.Ordinal)));
        Assert.Equal(("media-other-kind", 2), (other.Problems[0].Code, other.Problems[0].Where!.Line));
        Assert.Equal(0, await PartsAsync(house));
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));
    }

    [Theory, Engines]
    public async Task In_a_draft_a_file_is_added_in_a_language_taken_away_and_brought_back_and_what_nothing_names_goes(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await ImportAsync(house, All)).FormId!.Value;
        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(form, 1, "office"));
        var parts = await PartsAsync(house);
        var one = await AddAsync(house, form, new MediaSpot("nom", null, null, "en", false), new("mapa.png", SampleMedia.Png(colour: 1)), new SeenDraft(0, 1));
        var two = await AddAsync(house, form, new MediaSpot(null, "camins", "b", null, false), new("avall.gif", SampleMedia.Gif), new SeenDraft(one.Revision, 1));
        var draft = await DraftAsync(house, form);
        Assert.Equal("mapa-2.png", draft.Book.Find("nom")!["media::image::en"]);
        Assert.Equal("avall.gif", draft.Book.List("camins")!.Choices[1]["media::image"]);
        Assert.Equal(["ca", "en"], draft.Book.Languages);
        Assert.Equal(parts + 2, await PartsAsync(house));

        // The same file again has the name it has; a name is not taken from another.
        var three = await AddAsync(house, form, new MediaSpot("cami", null, null, null, false), new("altre.gif", SampleMedia.Gif), new SeenDraft(two.Revision, 1));
        Assert.Equal("avall.gif", (await DraftAsync(house, form)).Book.Find("cami")!["media::image"]);
        await Assert.ThrowsAsync<InputException>(() => AddAsync(house, form, new MediaSpot("nom", null, null, null, true), new("so.wav", SampleMedia.Wav), new SeenDraft(three.Revision, 1)));
        await Assert.ThrowsAsync<RuleException>(() => AddAsync(house, form, new MediaSpot(null, "camins", "zz", null, false), new("x.gif", SampleMedia.Gif), new SeenDraft(three.Revision, 1)));

        var cleared = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, new SetNode("nom", new Dictionary<string, string> { ["media::image::en"] = "" }), new SeenDraft(three.Revision, 1), "office"));
        var undone = await house.UseAsync<UndoEdit, EditedForm>(undo => undo.RunAsync(form, new SeenDraft(cleared.Revision, 1), "office"));
        Assert.NotNull((await DraftAsync(house, form)).Media["mapa-2.png"]);
        var gone = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, new SetNode("nom", new Dictionary<string, string> { ["media::image::en"] = "" }), new SeenDraft(undone.Revision, 1), "office"));
        var lost = await house.UseAsync<EditForm, EditedForm>(edit => edit.RunAsync(form, new SetNode("nom", new Dictionary<string, string> { ["media::image"] = "perdut.png" }), new SeenDraft(gone.Revision, 1), "office"));
        Assert.Equal("media-missing", (await Assert.ThrowsAsync<InputException>(() => house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(form, new SeenDraft(lost.Revision, 1), "office")))).Problems[0].Code);

        // The file that is asked for and missing comes under its name.
        var found = await AddAsync(house, form, new MediaSpot("nom", null, null, null, false), new("perdut.png", SampleMedia.Png(colour: 2)), new SeenDraft(lost.Revision, 1));
        Assert.Equal(2, await house.UseAsync<PublishDraft, int>(publish => publish.RunAsync(form, new SeenDraft(found.Revision, 1), "office")));
        Assert.Equal(["amunt.webp", "avall.gif", "mapa-gran.jpg", "mapa.png", "perdut.png", "veu 🎉.mp3"], (await house.UseAsync<ReadFormMedia, MediaShelf>(media => media.OfVersionAsync(form, 2))).Files.Select(file => file.Key));
        Assert.Equal(parts + 2, await PartsAsync(house));
    }

    [Theory, Engines]
    public async Task A_draft_that_is_thrown_away_takes_its_files_along_but_for_what_a_version_shows(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var form = (await ImportAsync(house, All)).FormId!.Value;
        var parts = await PartsAsync(house);
        await AddAsync(house, form, new MediaSpot("nom", null, null, null, false), new("nou.gif", SampleMedia.Gif), new SeenDraft(0, 1));
        await house.UseAsync<DiscardDraft, bool>(discard => discard.RunAsync(form, "office"));
        Assert.Equal(parts, await PartsAsync(house));
    }

    [Theory, Engines]
    public async Task A_large_file_is_read_from_anywhere_in_pieces(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        byte[] content = [.. Encoding.ASCII.GetBytes("ID3"), .. Enumerable.Range(0, (3 * MediaPart.Length) + 1000).Select(i => (byte)(i * 7))];
        var form = (await ImportAsync(house, [new("veu 🎉.mp3", content), .. All.Where(file => file.Name != "veu 🎉.mp3")])).FormId!.Value;
        var file = (await house.UseAsync<ReadFormMedia, MediaShelf>(media => media.OfVersionAsync(form, 1)))["veu 🎉.mp3"]!;
        await house.UseAsync<ReadFormMedia>(async media =>
        {
            await using var stream = media.Open(file);
            stream.Seek(MediaPart.Length - 10, SeekOrigin.Begin);
            var read = new byte[50];
            await stream.ReadExactlyAsync(read);
            Assert.Equal(content[(MediaPart.Length - 10)..(MediaPart.Length + 40)], read);
        });
        Assert.Equal(content, await house.UseAsync<ReadFormMedia, byte[]>(media => media.BytesAsync(file)));
    }

    [Fact]
    public void The_editor_tells_what_has_not_come_and_what_has_no_words_and_asks_for_no_translation_of_a_picture_for_all()
    {
        var book = DraftBook.Of(Tables.Workbook(Tables.SurveyTable("type | name | label::ca | label::en | media::image | media::audio::ca", "note | mapa | | | mapa.png | ", "text | nom | Nom | Name | | veu.mp3")));
        var faults = DraftFaults.Of(book, new MediaShelf([new("mapa.png", new MediaFile("x", "audio/mpeg", 3))]));
        Assert.Equal(
            [("media-alone", "mapa", null, false), ("media-missing", "nom", "media::audio::ca", true), ("media-other-kind", "mapa", "media::image", true), ("missing-translation", null, "media::audio::ca", false)],
            faults.Select(fault => (fault.Problem.Code, fault.Key, fault.Header, fault.IsError)).OrderBy(fault => fault.Code, StringComparer.Ordinal));
        Assert.Equal(["ca", "en"], book.Languages);
    }

    [Fact]
    public void What_a_colleague_is_asked_shows_its_own_files_alone()
    {
        var form = Tables.Compile(Markdown.Replace("|        | text                | nom    |", "|        | begin_group | nou | Nou | New | | | |\n|        | text                | nom    |", StringComparison.Ordinal).Replace("| choices |", "|        | end_group | | | | | | |\n| choices |", StringComparison.Ordinal));
        var shelf = new MediaShelf(All.Select((file, i) => new KeyValuePair<string, MediaFile>(MediaName.Of(file.Name), new MediaFile($"{i}", "image/png", 1, 1, 1))));
        var questionnaire = new Questionnaire(new FormPlan(form)) { Media = shelf };
        var codes = questionnaire.Sections.Select(section => section.Code).ToList();
        Assert.Equal(4, questionnaire.Only(codes).Media.Count);
        Assert.True(questionnaire.Only(["nou"]).Media.IsEmpty);
    }

    internal static Task<EditedForm> AddAsync(TestHouse house, Guid form, MediaSpot spot, BroughtFile file, SeenDraft seen) =>
        house.UseAsync<AddFormMedia, EditedForm>(add => add.RunAsync(form, spot, file, seen, "office"));

    private static async Task<ShownDraft> DraftAsync(TestHouse house, Guid form) => (await house.UseAsync<ReadDraft, ShownDraft?>(read => read.ShowAsync(form)))!;

    private static Task<int> PartsAsync(TestHouse house) => house.UseAsync<TalaiaDb, int>(db => db.Set<MediaPart>().CountAsync());
}
