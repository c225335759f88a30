using System.Text;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>The steward's desk: import after a look, undo, download, and addresses that stay.</summary>
public sealed class MetamodelDeskTest
{
    [Theory, Engines]
    public async Task An_import_is_looked_at_then_made_then_undone_and_every_address_stays(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        var csv = Encoding.UTF8.GetString((await steward.BytesAsync("/ca/metamodel/versions/1/fitxer/csv")).Body);
        var gone = csv.Split('\n').Last(line => line.Contains(",4,", StringComparison.Ordinal)).Split(',')[0];
        var shorter = string.Join('\n', csv.Split('\n').Where(line => !line.StartsWith(gone + ",", StringComparison.Ordinal)));

        var preview = await steward.PostFileAsync(Import, "model.csv", Text(shorter), ("name", "Més curt"), ("go", "preview"));
        Assert.Equal(200, preview.Status);
        Assert.Contains("Seria la versió", preview.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(gone, preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Més curt", preview.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await steward.GetAsync("/ca/metamodel/versions/2")).Status);

        (string, string)[] confirmed = [("upload", Upload(preview)), ("name", "Més curt"), ("go", "import")];
        Assert.Equal("/ca/metamodel/versions/2", (await steward.PostAsync(Import, confirmed)).Location);
        Assert.Equal(422, (await steward.PostAsync(Import, confirmed)).Status);
        var ended = await steward.GetAsync($"/ca/metamodel/{gone}");
        Assert.Equal(200, ended.Status);
        Assert.Contains("es va retirar en la versió 2", ended.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(gone, (await steward.GetAsync("/ca/metamodel/versions/2")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("/ca/metamodel/versions/2.1", (await steward.PostAsync("/ca/oficina/metamodel/desfes")).Location);
        Assert.DoesNotContain("es va retirar en la versió", (await steward.GetAsync($"/ca/metamodel/{gone}")).Document.QuerySelector("main aside, main .note")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(csv, Encoding.UTF8.GetString((await steward.BytesAsync("/ca/metamodel/versions/2.1/fitxer/csv")).Body));
        Assert.Equal(422, (await steward.PostAsync("/ca/oficina/metamodel/desfes")).Status);
        var refused = await steward.PostFileAsync(Import, "res.csv", Text("res"), ("go", "preview"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Línia 1: La capçalera no és la que toca. «code»", refused.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await steward.PostAsync(Import, ("go", "preview"))).Status);
    }

    [Fact]
    public async Task A_national_model_is_looked_at_and_imported_by_form_and_nobody_else_can_use_the_upload()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        using var other = await site.SignInAsync("administrator@prova.talaia.example");
        var preview = await steward.PostFileAsync(Import, "gran.xml", Text(Great(15 << 20)), ("go", "preview"));
        Assert.Equal(200, preview.Status);
        Assert.Contains("3.000", preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(preview.Document.QuerySelectorAll("main li").Length, 40, 400);

        (string, string)[] confirmed = [("upload", Upload(preview)), ("name", "Gran"), ("go", "import")];
        Assert.Equal(422, (await other.PostAsync(Import, confirmed)).Status);
        var made = await steward.PostAsync(Import, confirmed);
        Assert.Equal("/ca/metamodel/versions/2", made.Location);
        Assert.Contains("3.000", (await steward.GetAsync(made.Location!)).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataFolder, "uploads")));
    }

    [Fact]
    public async Task A_file_of_more_than_64_MB_is_refused_with_a_sentence_and_elsewhere_2_MB_stay_the_most()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        var refused = await steward.PostFileAsync(Import, "massa.csv", new ByteArrayContent(new byte[65 << 20]), ("go", "preview"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("64 MB", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.DataFolder, "uploads")) && Directory.GetFiles(Path.Combine(site.DataFolder, "uploads")).Length > 0);
        Assert.Equal(413, (await steward.PostFileAsync("/ca/metamodel/versions/publica", "massa.csv", new ByteArrayContent(new byte[3 << 20]))).Status);
    }

    private const string Import = "/ca/oficina/metamodel/importa";

    private static ByteArrayContent Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Upload(Page preview) => preview.Document.QuerySelector("main input[name='upload']")!.GetAttribute("value")!;

    /// <summary>3,000 elements of ArchiMate, with descriptions that make up the size.</summary>
    private static string Great(int bytes)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\"><name xml:lang=\"ca\">Gran</name><elements>");
        var words = new StringBuilder().Insert(0, "rep i lliura. ", bytes / 3_000 / 14);
        for (var i = 0; i < 3_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<element identifier=\"id-{i}\" xsi:type=\"Goal\"><name xml:lang=\"ca\">Fita {i}</name><documentation xml:lang=\"ca\">{words}</documentation></element>");
        return text.Append("</elements></model>").ToString();
    }

    [Theory]
    [InlineData("csv", "text/csv"), InlineData("archimate", "application/xml"), InlineData("skos-turtle", "text/turtle"), InlineData("json", "application/json")]
    public async Task Anybody_downloads_a_release_in_the_formats_that_others_read(string format, string type)
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var anybody = site.Visit();
        var (headers, body) = await anybody.BytesAsync($"/ca/metamodel/versions/1/fitxer/{format}");
        Assert.Equal(type, headers.ContentType!.MediaType);
        Assert.NotEmpty(body);
        Assert.Equal(404, (await anybody.GetAsync("/ca/metamodel/versions/1/fitxer/word")).Status);
    }
}
