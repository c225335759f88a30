using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Invitations;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Pictures, sound and films of a form: brought in, shown without scripts, given to who is asked and to nobody else, printed, taken away again.</summary>
public sealed class FormMediaTest
{
    private const string Wave = "2031-2";
    private const string Section = $"/ca/questionari/{Wave}/cami";
    private const string Forms = "/ca/oficina/formularis";

    private const string Markdown = """
        | survey |                     |        |                  |                  |                |                |              |                 |
        |        | type                | name   | label::ca        | label::es        | image::ca      | image::es      | audio        | media::big-image |
        |        | begin_group         | cami   | El camí          | El camino        |                |                |              |                 |
        |        | note                | mapa   | Mireu el mapa    | Ved el mapa      | mapa.png       | mapa-es.png    |              | foto.jpg        |
        |        | select_one camins   | tria   | Quin camí?       | ¿Qué camino?     |                |                | veu.mp3      |                 |
        |        | select_multiple camins | tries | Quins?         | ¿Cuáles?         |                |                |              |                 |
        |        | text                | nom    | Com us dieu?     | ¿Vuestro nombre? |                |                |              |                 |
        |        | end_group           |        |                  |                  |                |                |              |                 |
        |        | begin_group         | final  | Final            | Final            |                |                |              |                 |
        |        | note                | adeu   | Adeu             | Adiós            | adeu.webp      | adeu.webp      |              |                 |
        |        | text                | fi     | Res més?         | ¿Algo más?       |                |                |              |                 |
        |        | end_group           |        |                  |                  |                |                |              |                 |
        | choices |                    |        |                  |                  |                |                |              |                 |
        |        | list_name           | name   | label::ca        | label::es        | media::image   | media::video   |              |                 |
        |        | camins              | a      | Amunt            | Arriba           | amunt.gif      | film.mp4       |              |                 |
        |        | camins              | b      | Avall            | Abajo            |                |                |              |                 |
        | settings |                   |        |                  |                  |                |                |              |                 |
        |        | form_title          | form_id | default_language |                 |                |                |              |                 |
        |        | Amb mapa            | mapa   | ca               |                  |                |                |              |                 |
        """;

    private static readonly (string Name, byte[] Content)[] Files =
        [("mapa.png", SampleMedia.Png(1200, 600)), ("mapa-es.png", SampleMedia.Png(30, 20)), ("foto.jpg", SampleMedia.Photograph), ("veu.mp3", SampleMedia.Mp3), ("amunt.gif", SampleMedia.Gif), ("film.mp4", SampleMedia.Mp4), ("adeu.webp", SampleMedia.Webp)];

    [Theory, Engines]
    public async Task Files_come_beside_the_form_or_in_a_zip_and_the_page_shows_them_without_scripts(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var lacking = await ImportAsync(office, "mapa.md", Encoding.UTF8.GetBytes(Markdown), [.. Files.Take(3), ("llegiu-me.txt", "x"u8.ToArray())]);
        var preview = lacking.Preview.Document.QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "survey, cel·la G4", "«veu.mp3»", "choices, cel·la F2", "«film.mp4»", "llegiu-me.txt", "3 fitxers" })
            Assert.Contains(said, preview, StringComparison.Ordinal);
        var refused = await office.PostAsync($"{lacking.Form}/publica", ("version", "1"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("El fitxer no ha arribat. «veu.mp3»", refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Falta el fitxer «veu.mp3».", (await office.GetAsync($"{lacking.Form}/1/vista")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // One that the form waits for comes by the editor, for its draft.
        var waited = await ActAsync(office, $"{lacking.Form}/edita?n=tria", "add-media", ("media.file", "veu.mp3", SampleMedia.Mp3));
        Assert.Equal("veu.mp3", (await office.GetAsync(waited.Header("Location")!)).Document.QuerySelector(".ed-files a")!.TextContent);
        await office.PostAsync($"{lacking.Form}/edita/descarta", ("confirmat", "si"));

        // The rest in a ZIP: what the version before has is taken over.
        var whole = await ImportAsync(office, "tot.zip", SampleMedia.Zip([("mapa/mapa.md", Encoding.UTF8.GetBytes(Markdown)), .. Files.Skip(3).Select(file => ($"mapa/mapa-media/{file.Name}", file.Content))]), []);
        Assert.Equal(lacking.Form, whole.Form);
        Assert.Contains("7 fitxers (3 de la versió anterior)", whole.Preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await AskAsync(site, office, whole.Form, 2);

        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var page = (await town.GetAsync(Section)).Document;
        var map = page.QuerySelector(".shows > a > img")!;
        Assert.Equal(("640", "320", "", "lazy"), (map.GetAttribute("width"), map.GetAttribute("height"), map.GetAttribute("alt"), map.GetAttribute("loading")));
        Assert.StartsWith("Obriu la imatge gran", map.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("none", "Àudio: Quin camí?"), page.QuerySelector(".q-field > .shows > audio[controls]") is { } audio ? (audio.GetAttribute("preload"), audio.GetAttribute("aria-label")) : default);
        Assert.Equal(2, page.QuerySelectorAll("label.check.pic > img[alt='']").Length);
        Assert.Equal(2, page.QuerySelectorAll("[data-beside] video[controls][preload=none]").Length);
        Assert.NotEqual(map.GetAttribute("src")!.Split('/')[^1], (await town.GetAsync(Section.Replace("/ca/", "/es/", StringComparison.Ordinal))).Document.QuerySelector(".shows > a > img")!.GetAttribute("src")!.Split('/')[^1]);

        foreach (var address in page.QuerySelectorAll("main [src]").Select(one => one.GetAttribute("src")!).Distinct())
            Assert.Equal(200, (await town.GetAsync(address)).Status);
    }

    [Theory, Engines]
    public async Task A_file_is_given_whole_or_in_part_as_what_it_is_to_who_is_asked_alone(Engine engine)
    {
        await using var site = await AskedAsync(engine);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var address = (await town.GetAsync(Section)).Document.QuerySelector("audio")!.GetAttribute("src")!;
        var whole = await town.GetAsync(address);
        Assert.Equal((200, "audio/mpeg", "nosniff"), (whole.Status, whole.Header("Content-Type"), whole.Header("X-Content-Type-Options")));
        Assert.Equal("private, max-age=31536000, immutable", whole.Header("Cache-Control")!.Replace("max-age=31536000, private, immutable", "private, max-age=31536000, immutable", StringComparison.Ordinal));
        Assert.StartsWith("inline; filename=veu.mp3", whole.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.StartsWith("sandbox; default-src 'none'", whole.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("media-src 'self'", (await town.GetAsync(Section)).Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(304, (await town.GetAsync(address, ("If-None-Match", whole.Header("ETag")!))).Status);
        var (part, bytes) = await town.BytesAsync(address, ("Range", "bytes=2-5"));
        Assert.Equal("bytes 2-5/417", part.ContentRange!.ToString());
        Assert.Equal(SampleMedia.Mp3[2..6], bytes);

        // Of a photograph nobody learns where it was taken.
        var large = (await town.GetAsync(Section)).Document.QuerySelector(".shows > a")!.GetAttribute("href")!;
        Assert.DoesNotContain("41.3874", Encoding.Latin1.GetString((await town.BytesAsync(large)).Body), StringComparison.Ordinal);

        using var nobody = site.Visit();
        Assert.NotEqual(200, (await nobody.GetAsync(address)).Status);
        Assert.Equal(404, (await town.GetAsync(address.Replace(Wave, FilledHouse.Wave, StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await town.GetAsync($"/ca/questionari/{Wave}/mitjans/{new string('0', 64)}")).Status);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key == "mapa");
        Assert.Equal(200, (await office.GetAsync($"{Forms}/{form.Id}/mitjans/{address.Split('/')[^1]}")).Status);
        Assert.Equal(404, (await office.GetAsync($"{Forms}/{(await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).First(form => form.Key != "mapa").Id}/mitjans/{address.Split('/')[^1]}")).Status);
        Assert.Equal(403, (await town.GetAsync($"{Forms}/{form.Id}/mitjans/{address.Split('/')[^1]}")).Status);
    }

    [Theory, Engines]
    public async Task A_personal_link_opens_the_files_of_its_own_form_and_a_colleague_those_of_their_sections(Engine engine)
    {
        await using var site = await AskedAsync(engine);
        using var coordinator = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var first = (await coordinator.GetAsync(Section)).Document.QuerySelector("audio")!.GetAttribute("src")!;
        var last = (await coordinator.GetAsync($"/ca/questionari/{Wave}/final")).Document.QuerySelector(".shows img")!.GetAttribute("src")!;

        using var own = await ByLinkAsync(site, Wave);
        Assert.Equal(200, (await own.GetAsync(first)).Status);
        using var foreign = await ByLinkAsync(site, FilledHouse.Wave);
        Assert.NotEqual(200, (await foreign.GetAsync(first)).Status);
        Assert.NotEqual(200, (await foreign.GetAsync(first.Replace(Wave, FilledHouse.Wave, StringComparison.Ordinal))).Status);

        await coordinator.PostAsync($"/ca/questionari/{Wave}/equip", ("email", "ada@ajuntament.example"), ("name", "Ada"), ("sections", "final"));
        using var colleague = site.Visit();
        await colleague.GetAsync(Postbox.PathIn(await Postbox.LetterAsync(site, "ada@ajuntament.example"), "q"));
        Assert.Equal((200, 404), ((await colleague.GetAsync(last)).Status, (await colleague.GetAsync(first)).Status));
    }

    [Fact]
    public async Task The_office_takes_a_form_with_its_files_away_and_a_change_of_a_file_alone_is_told()
    {
        await using var site = await AskedAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key == "mapa");
        var sheet = await office.GetAsync($"{Forms}/{form.Id}");
        var (headers, body) = await office.BytesAsync(sheet.Document.QuerySelector("a[href$='fitxer.zip']")!.GetAttribute("href")!);
        Assert.Equal(("application/zip", "mapa-1.zip"), (headers.ContentType!.ToString(), headers.ContentDisposition!.FileName));
        using var zip = new ZipArchive(new MemoryStream(body), ZipArchiveMode.Read);
        Assert.Equal(["mapa.xlsx", .. Files.Select(file => $"media/{file.Name}").Order(StringComparer.Ordinal)], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(200, (await office.GetAsync($"{Forms}/{form.Id}/1/fitxer.xlsx")).Status);

        var again = await ImportAsync(office, "mapa.md", Encoding.UTF8.GetBytes(Markdown), [("mapa.png", SampleMedia.Png(40, 20))]);
        Assert.Contains("Fitxers canviats", again.Preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mapa.png", (await office.GetAsync($"{Forms}/{form.Id}/compara/1/2")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataFolder, "uploads")));
    }

    [Fact]
    public async Task Hostile_files_are_refused_in_a_sentence()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var form = Encoding.UTF8.GetBytes(Markdown);
        (string Said, string Name, byte[] Form, (string, byte[])[] Beside)[] hostile =
        [
            ("El fitxer no és cap imatge", "mapa.md", form, [("mapa.png", Encoding.UTF8.GetBytes("<html><script>1</script></html>"))]),
            ("Un dibuix SVG", "mapa.md", form, [("mapa.png", Encoding.UTF8.GetBytes("<svg onload='x'/>"))]),
            ("massa fitxers", "tot.zip", SampleMedia.Zip([("mapa.md", form), .. Enumerable.Range(0, 10_000).Select(i => ($"{i}.png", Array.Empty<byte>()))]), []),
            ("massa gros", "tot.zip", SampleMedia.Zip(("mapa.md", form), ("mapa.png", new byte[30_000_000])), []),
            ("cap formulari", "tot.zip", SampleMedia.Zip(("mapa.png", SampleMedia.Png())), []),
        ];
        foreach (var (said, name, content, beside) in hostile)
        {
            var refused = await SendAsync(office, Forms, [("file", name, content), .. beside.Select(file => ("media", file.Item1, file.Item2))]);
            Assert.Equal(422, refused.Status);
            Assert.Contains(said, refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        }

        var gone = await office.PostAsync(Forms, ("waiting", $"{new string('a', 32)}:mapa.md"), ("go", "import"));
        Assert.Contains("ja no són aquí", gone.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task In_the_editor_a_file_is_added_to_a_question_and_a_choice_and_taken_away_without_scripts(Engine engine)
    {
        await using var site = await AskedAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key == "mapa");
        var editor = $"{Forms}/{form.Id}/edita";
        var added = await ActAsync(office, $"{editor}?n=nom", "add-media", ("media.file", "fotografia.jpg", SampleMedia.Jpeg), ("media.language", "es"));
        var node = (await office.GetAsync(added.Header("Location")!)).Document;
        Assert.Equal("fotografia.jpg", node.QuerySelector(".ed-files a")!.TextContent);
        Assert.Equal("multipart/form-data", node.QuerySelector("form:has(.ed-media)")!.GetAttribute("enctype"));
        Assert.Equal(200, (await office.GetAsync(node.QuerySelector(".ed-files a")!.GetAttribute("href")!)).Status);
        Assert.Contains(node.QuerySelectorAll("[data-part=preview] .shows img").Select(one => one.GetAttribute("src")), src => src is not null);
        await ActAsync(office, $"{editor}?llista=camins", "add-media", ("media.file", "avall.png", SampleMedia.Png()), ("media.choice", "b"));
        var list = (await office.GetAsync($"{editor}?llista=camins")).Document;
        Assert.Equal("avall.png", list.QuerySelector("input[name='r:1:media::image']")!.GetAttribute("value"));

        var refused = await ActAsync(office, $"{editor}?n=nom", "add-media", ("media.file", "a.png", Encoding.UTF8.GetBytes("<html>")));
        Assert.Equal(422, refused.Status);
        Assert.Equal("f-media-file", refused.Document.QuerySelector(".errs a")!.GetAttribute("href")![1..]);
        Assert.Contains("El fitxer no és cap imatge", refused.Document.QuerySelector("#f-media-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trieu un fitxer", (await ActAsync(office, $"{editor}?n=nom", "add-media", null)).Document.QuerySelector("#f-media-error")!.TextContent, StringComparison.Ordinal);

        var drop = (await office.GetAsync($"{editor}?n=nom")).Document.QuerySelector(".ed-files button")!.GetAttribute("value")!;
        await ActAsync(office, $"{editor}?n=nom", drop, null);
        Assert.Null((await office.GetAsync($"{editor}?n=nom")).Document.QuerySelector(".ed-files"));
        var dropped = (await office.GetAsync($"{editor}?llista=camins")).Document.QuerySelectorAll(".ed-files button").Last().GetAttribute("value")!;
        await ActAsync(office, $"{editor}?llista=camins", dropped, null);
        Assert.Null((await office.GetAsync($"{editor}?llista=camins")).Document.QuerySelector("input[name='r:1:media::image']"));
    }

    [Fact]
    public async Task Pictures_stand_on_paper_and_what_is_heard_is_named()
    {
        await using var site = await AskedAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var paper = (await town.GetAsync($"/ca/questionari/{Wave}/paper")).Document.QuerySelector(".paper")!;
        Assert.Equal(4, paper.QuerySelectorAll("img").Length);
        Assert.Contains("Al web s’hi pot escoltar un àudio (veu.mp3).", paper.TextContent, StringComparison.Ordinal);
        var (headers, pdf) = await town.BytesAsync($"/ca/questionari/{Wave}/paper.pdf");
        Assert.Equal("application/pdf", headers.ContentType!.ToString());
        Assert.Contains("/Subtype/Image", Encoding.Latin1.GetString(pdf).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<OpenSite> AskedAsync(Engine engine)
    {
        var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        await AskAsync(site, office, (await ImportAsync(office, "mapa.md", Encoding.UTF8.GetBytes(Markdown), Files)).Form, 1);
        return site;
    }

    private static async Task AskAsync(OpenSite site, Visitor office, string form, int version)
    {
        Assert.Equal(302, (await office.PostAsync($"{form}/publica", ("version", $"{version}"))).Status);
        var id = (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single(known => known.FormName == "Amb mapa").Id;
        await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{id}"));
    }

    private static async Task<(Page Preview, string Form)> ImportAsync(Visitor office, string name, byte[] content, (string Name, byte[] Content)[] beside)
    {
        var preview = await SendAsync(office, Forms, [("file", name, content), .. beside.Select(file => ("media", file.Name, file.Content))]);
        Assert.Equal(200, preview.Status);
        var imported = await office.PostAsync(Forms, [.. preview.Document.QuerySelectorAll("main form input[type=hidden]").Where(one => one.GetAttribute("name") is "waiting" or "content" or "name").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value")!)), ("go", "import")]);
        return (preview, imported.Header("Location")!);
    }

    private static Task<Page> ActAsync(Visitor office, string place, string act, (string Field, string Name, byte[] Content)? file, params (string Name, string Value)[] fields) =>
        ActAsync(office, place, act, file is { } given ? [given] : [], fields);

    private static async Task<Page> ActAsync(Visitor office, string place, string act, (string Field, string Name, byte[] Content)[] files, (string Name, string Value)[] fields)
    {
        var page = await office.GetAsync(place);
        var carried = page.Document.QuerySelectorAll("form:has(.ed-media) > input[type=hidden]").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));
        return await SendAsync(office, place.Split('?')[0], files, [.. carried.Where(field => field.Item1 != "__RequestVerificationToken"), ("act", act), .. fields]);
    }

    private static async Task<Page> SendAsync(Visitor visitor, string address, (string Field, string Name, byte[] Content)[] files, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (field, name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, field, name);
        }

        return await visitor.SendAsync(HttpMethod.Post, address, form);
    }

    private static async Task<Visitor> ByLinkAsync(OpenSite site, string wave)
    {
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(wave, "080193", "test"));
        var visitor = site.Visit();
        await visitor.GetAsync($"/ca/q/{link.Token}");
        return visitor;
    }
}
