using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Files as answers, hostile ones too; forms on paper; and the office that answers for a town.</summary>
public sealed class AnsweredFilesTest
{
    private const string Wave = "2031-2";
    private const string Section = $"/ca/questionari/{Wave}/annexos";

    private const string Form = """
        | survey |             |         |                    |               |
        |        | type        | name    | label              | relevant      |
        |        | begin_group | annexos | Annexos            |               |
        |        | text        | nom     | Com us **dieu**?   |               |
        |        | file        | norma   | L’ordenança        |               |
        |        | image       | foto    | Una foto           | ${nom} = 'Ada' |
        |        | end_group   |         |                    |               |
        | settings |           |         |                    |               |
        |        | form_title  | form_id |                    |               |
        |        | Annexos     | annexos |                    |               |
        """;

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n…");
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Theory, Engines]
    public async Task A_file_answers_a_question_without_scripts_and_with_and_is_given_to_its_town_and_the_office_alone(Engine engine)
    {
        await using var site = await AskedAsync(engine);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        Assert.Equal("multipart/form-data", (await town.GetAsync(Section)).Document.QuerySelector("main form[enctype]")!.GetAttribute("enctype"));
        var sent = await SendAsync(town, "file:/annexos/norma", "../norma <1>.pdf", Pdf, ("asked", "/annexos/nom"), ("/annexos/nom", "Ada"));
        Assert.Equal(303, Redirected(sent));
        var page = await town.GetAsync(Section);
        var link = page.Document.QuerySelector("p.file:not([hidden]) a")!;
        Assert.Equal("norma -1-.pdf", link.TextContent);
        var (headers, body) = await town.BytesAsync(link.GetAttribute("href")!);
        Assert.Equal(("attachment", "application/pdf"), (headers.ContentDisposition!.DispositionType, headers.ContentType!.ToString()));
        Assert.Equal(Pdf, body);
        var answer = Assert.Single(await site.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave)));
        Assert.Equal("norma -1-.pdf", answer.Answers["/annexos/norma"].ToString());

        using var other = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.Equal(404, (await other.GetAsync(link.GetAttribute("href")!)).Status);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var own = await office.GetAsync($"/ca/oficina/onades/{Wave}/municipis/080193");
        Assert.Equal(Pdf, (await office.BytesAsync(own.Document.QuerySelector("a[href*='/fitxers/']")!.GetAttribute("href")!)).Body);

        // Another in its place, at once, as scripts do; the first is gone. Then none.
        var replaced = await town.PostFileAsync($"{Section}/fitxer", "nova.pdf", new ByteArrayContent(Pdf), ("path", "/annexos/norma"));
        Assert.Equal("nova.pdf", JsonDocument.Parse(replaced.Body).RootElement.GetProperty("name").GetString());
        Assert.Equal(404, (await town.GetAsync(link.GetAttribute("href")!)).Status);
        var now = (await town.GetAsync(Section)).Document.QuerySelector("p.file:not([hidden]) a")!.GetAttribute("href")!;
        await town.PostAsync(Section, ("drop", "/annexos/norma"), ("go", "on"));
        Assert.Equal(404, (await town.GetAsync(now)).Status);
        Assert.Null((await town.GetAsync(Section)).Document.QuerySelector("p.file:not([hidden])"));
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_or_not_what_is_asked_is_refused_and_what_was_typed_stays()
    {
        await using var site = await AskedAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        await town.PostAsync(Section, ("asked", "/annexos/nom"), ("/annexos/nom", "Ada"), ("go", "on"));
        (string Field, string Name, byte[] Content)[] hostile =
        [
            ("norma", "norma.pdf", Png), ("norma", "norma.exe", [0x4D, 0x5A, 0x90, 0, 3]), ("norma", "norma.html", Encoding.UTF8.GetBytes("<html><script>1</script>")),
            ("norma", "norma.svg", Encoding.UTF8.GetBytes(" <svg onload='x'/>")), ("norma", "norma.pdf.exe", Pdf), ("foto", "foto.png", Pdf), ("norma", "exe\u202Efdp.txt", [1, 2, 3]),
        ];
        foreach (var (field, name, content) in hostile)
        {
            var refused = await SendAsync(town, $"file:/annexos/{field}", name, content, ("asked", "/annexos/nom"), ("/annexos/nom", "Ada 🙂 שלום"));
            Assert.True(refused.Status == 422, name);
            Assert.NotEmpty(refused.Document.QuerySelector(".field.bad .err")!.TextContent);
            Assert.Equal("Ada 🙂 שלום", refused.Document.QuerySelector("[name='/annexos/nom']")!.GetAttribute("value"));
        }

        Assert.Equal("Ada 🙂 שלום", Assert.Single(await site.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave))).Answers["/annexos/nom"].ToString());
    }

    [Fact]
    public async Task Ten_megabytes_of_text_are_refused_in_a_sentence_and_nothing_saved_is_lost()
    {
        await using var site = await AskedAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        await town.PostAsync(Section, ("asked", "/annexos/nom"), ("/annexos/nom", "Ada"), ("go", "on"));
        var refused = await town.PostAsync(Section, ("asked", "/annexos/nom"), ("/annexos/nom", new string('a', 10_000_000)), ("go", "on"));
        Assert.InRange(refused.Status, 400, 422);
        Assert.Contains("No hem pogut llegir el que heu enviat", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ada", (await town.GetAsync(Section)).Document.QuerySelector("[name='/annexos/nom']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_form_prints_with_numbers_boxes_and_where_to_go_on()
    {
        await using var site = await AskedAsync(Engine.Sqlite);
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        var paper = (await town.GetAsync($"/ca/questionari/{Wave}/paper")).Document.QuerySelector("main")!.TextContent;
        Assert.Contains("1. Com us dieu?", paper, StringComparison.Ordinal);
        Assert.Contains("Només si a la 1 heu respost «Ada». Si no, heu acabat.", paper, StringComparison.Ordinal);
        Assert.Contains("(080193)", paper, StringComparison.Ordinal);
        var (headers, pdf) = await town.BytesAsync($"/ca/questionari/{Wave}/paper.pdf");
        Assert.Equal("application/pdf", headers.ContentType!.ToString());
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf[..4]), StringComparison.Ordinal);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key != FilledHouse.Form);
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/formularis/{form.Id}/1/paper")).Status);
    }

    [Theory, Engines]
    public async Task The_office_types_in_what_a_town_answered_in_its_own_name_and_the_town_sees_it(Engine engine)
    {
        await using var site = await AskedAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var begun = await office.PostAsync($"/ca/oficina/onades/{Wave}/municipis/080193/respon");
        Assert.Equal($"/ca/questionari/{Wave}", begun.Header("Location"));
        await office.PostAsync(Section, ("asked", "/annexos/nom"), ("/annexos/nom", "Del paper"), ("go", "on"));
        Assert.Equal(403, (await office.GetAsync("/ca/oficina/onades")).Status);
        Assert.Equal(403, (await office.GetAsync($"/api/v1/waves/{Wave}/responses/080018/answers")).Status);
        Assert.Equal($"/ca/oficina/onades/{Wave}/municipis/080193", (await office.PostAsync($"/ca/questionari/{Wave}/torna")).Header("Location"));
        Assert.Equal(200, (await office.GetAsync("/ca/oficina/onades")).Status);

        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        Assert.Contains("L’oficina va teclejar respostes en nom vostre", (await town.GetAsync($"/ca/questionari/{Wave}")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Del paper", (await town.GetAsync(Section)).Document.QuerySelector("[name='/annexos/nom']")!.GetAttribute("value"));
        Assert.Equal(403, (await town.PostAsync($"/ca/oficina/onades/{Wave}/municipis/080193/respon")).Status);
    }

    private static int Redirected(Page page) => page.Header("Location") is null ? page.Status : 303;

    private static async Task<Page> SendAsync(Visitor town, string field, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(await town.TokenAsync()), "__RequestVerificationToken" }, { new StringContent("on"), "go" } };
        foreach (var (key, value) in fields)
            form.Add(new StringContent(value), key);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, field, name);
        return await town.SendAsync(HttpMethod.Post, Section, form);
    }

    private static async Task<OpenSite> AskedAsync(Engine engine)
    {
        var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var preview = await office.PostFileAsync("/ca/oficina/formularis", "annexos.md", new ByteArrayContent(Encoding.UTF8.GetBytes(Form)));
        var imported = await office.PostAsync("/ca/oficina/formularis", ("content", preview.Document.QuerySelector("input[name=content]")!.GetAttribute("value")!), ("name", "annexos.md"), ("go", "import"));
        await office.PostAsync($"{imported.Header("Location")}/publica", ("version", "1"));
        var version = (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync())).Single(version => !version.FormName.StartsWith("Necessitats", StringComparison.Ordinal)).Id;
        await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{version}"));
        return site;
    }
}
