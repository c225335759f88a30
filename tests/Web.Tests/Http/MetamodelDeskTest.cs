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
        (string, string)[] carried = [("content", Convert.ToBase64String(Encoding.UTF8.GetBytes(shorter))), ("name", "Més curt")];

        var preview = await steward.PostAsync("/ca/oficina/metamodel/importa", [.. carried, ("go", "preview")]);
        Assert.Equal(200, preview.Status);
        Assert.Contains("Més curt", preview.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await steward.GetAsync("/ca/metamodel/versions/2")).Status);

        Assert.Equal("/ca/metamodel/versions/2", (await steward.PostAsync("/ca/oficina/metamodel/importa", [.. carried, ("go", "import")])).Location);
        var ended = await steward.GetAsync($"/ca/metamodel/{gone}");
        Assert.Equal(200, ended.Status);
        Assert.Contains("es va retirar en la versió 2", ended.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(gone, (await steward.GetAsync("/ca/metamodel/versions/2")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("/ca/metamodel/versions/2.1", (await steward.PostAsync("/ca/oficina/metamodel/desfes")).Location);
        Assert.DoesNotContain("es va retirar en la versió", (await steward.GetAsync($"/ca/metamodel/{gone}")).Document.QuerySelector("main aside, main .note")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(csv, Encoding.UTF8.GetString((await steward.BytesAsync("/ca/metamodel/versions/2.1/fitxer/csv")).Body));
        Assert.Equal(422, (await steward.PostAsync("/ca/oficina/metamodel/desfes")).Status);
        Assert.Equal(422, (await steward.PostAsync("/ca/oficina/metamodel/importa", ("content", Convert.ToBase64String("res"u8)), ("go", "preview"))).Status);
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
