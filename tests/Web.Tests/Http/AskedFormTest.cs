using System.Text;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Calendar;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A form goes its whole way by pages alone: brought by the office, asked, answered without scripts, sent, read out.</summary>
public sealed class AskedFormTest
{
    private const string Wave = "2031-2";
    private const string Section = $"/ca/questionari/{Wave}/oficina";

    private const string Form = """
        | survey |                     |          |                           |                   |               |                 |                       |          |                |
        |        | type                | name     | label::ca                 | label::en         | relevant      | constraint      | constraint_message::ca| required | calculation    |
        |        | begin_group         | oficina  | L’oficina                 | The office        |               |                 |                       |          |                |
        |        | integer             | persones | Quantes persones hi ha?   | How many people?  |               | . <= 500        | Fins a 500 persones.  | yes      |                |
        |        | select_one si_no    | web      | Teniu web?                | A web site?       |               |                 |                       | yes      |                |
        |        | text                | adreca   | Quina adreça té?          | Its address?      | ${web} = 'si' |                 |                       | yes      |                |
        |        | end_group           |          |                           |                   |               |                 |                       |          |                |
        |        | begin_repeat        | tramit   | Tràmit                    | Procedure         |               |                 |                       |          |                |
        |        | text                | nom      | Com es diu?               | Its name?         |               |                 |                       |          |                |
        |        | decimal             | hores    | Quantes hores demana?     | Hours?            |               |                 |                       |          |                |
        |        | end_repeat          |          |                           |                   |               |                 |                       |          |                |
        |        | begin_group         | final    | Per acabar                | To finish         |               |                 |                       |          |                |
        |        | calculate           | total    |                           |                   |               |                 |                       |          | sum(${hores})  |
        |        | note                | resum    | En total, ${total} hores. | ${total} hours.   |               |                 |                       |          |                |
        |        | geotrace            | cami     | Per on s’hi va?           | The way there?    |               |                 |                       |          |                |
        |        | rank si_no          | ordre    | Què va abans?             | What comes first? |               |                 |                       |          |                |
        |        | end_group           |          |                           |                   |               |                 |                       |          |                |
        | choices |                    |          |                           |                   |
        |        | list_name           | name     | label::ca                 | label::en         |
        |        | si_no               | si       | Sí                        | Yes               |
        |        | si_no               | no       | No                        | No                |
        | settings |                   |          |                           |                   |
        |        | form_title          | form_id  | default_language          |                   |
        |        | Prova de formulari  | prova    | ca                        |                   |
        """;

    [Theory, Engines]
    public async Task A_form_is_brought_published_asked_answered_and_sent(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var version = await PublishedAsync(site, office);
        Assert.Contains(", versió 1", Words(await office.GetAsync("/ca/oficina/onades")), StringComparison.OrdinalIgnoreCase);
        var opened = await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{version}"));
        Assert.Equal($"/ca/oficina/onades/{Wave}", opened.Header("Location"));
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/onades/{Wave}")).Status);

        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        Assert.Contains("L’oficina", Words(await town.GetAsync($"/ca/questionari/{Wave}")), StringComparison.Ordinal);
        var page = await town.GetAsync(Section);
        Assert.Equal(["/oficina/persones", "/oficina/web"], page.Document.QuerySelectorAll("input[name=asked]").Where(field => field.Closest("fieldset[disabled]") is null).Select(field => field.GetAttribute("value")));
        Assert.True(IsAside(page, "/oficina/adreca"));

        // What breaks a rule is said beside it in its author's words and stays as it was typed; the rest of the page is saved, and what it brings is asked.
        var violated = await AnswerAsync(town, Section, ("/oficina/persones", "501"), ("/oficina/web", "si"));
        Assert.Equal(422, violated.Status);
        Assert.Contains("Fins a 500 persones.", violated.Document.QuerySelector(".field.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("501", violated.Document.QuerySelector("input[name='/oficina/persones']")!.GetAttribute("value"));
        Assert.False(IsAside(violated, "/oficina/adreca"));

        var addressed = await AnswerAsync(town, Section, ("/oficina/persones", "12"), ("/oficina/web", "si"), ("/oficina/adreca", "vila.example"));
        Assert.Equal($"/ca/questionari/{Wave}/tramit", addressed.Header("Location"));
        await AnswerAsync(town, Section, ("/oficina/persones", "12"), ("/oficina/web", "no"), ("/oficina/adreca", "vila.example"));
        Assert.True(IsAside(await town.GetAsync(Section), "/oficina/adreca"));
        var again = await AnswerAsync(town, Section, ("/oficina/persones", "12"), ("/oficina/web", "si"));
        Assert.Equal($"{Section}?mes=1", again.Header("Location"));
        Assert.Equal("vila.example", (await town.GetAsync(Section)).Document.QuerySelector("[name='/oficina/adreca']")!.GetAttribute("value"));
        await AnswerAsync(town, Section, ("/oficina/persones", "12"), ("/oficina/web", "no"));

        var repeat = $"/ca/questionari/{Wave}/tramit";
        Assert.StartsWith($"{repeat}#", (await AnswerAsync(town, repeat, "add", "/tramit", ("/tramit[1]/nom", "Padró"), ("/tramit[1]/hores", "1,5"))).Header("Location"), StringComparison.Ordinal);
        await AnswerAsync(town, repeat, "add", "/tramit", ("/tramit[1]/nom", "Padró"), ("/tramit[1]/hores", "1,5"), ("/tramit[2]/nom", "Obres"), ("/tramit[2]/hores", "3"));
        await AnswerAsync(town, repeat, "remove", "/tramit[1]", ("/tramit[1]/nom", "Padró"), ("/tramit[1]/hores", "1,5"), ("/tramit[2]/nom", "Obres"), ("/tramit[2]/hores", "3"), ("/tramit[3]/nom", "Tall"), ("/tramit[3]/hores", "2"));
        Assert.Equal(["Obres", "Tall"], (await town.GetAsync(repeat)).Document.QuerySelectorAll("input[name$='/nom']").Select(field => field.GetAttribute("value")));
        Assert.Contains("En total, 5 hores.", Words(await town.GetAsync($"/ca/questionari/{Wave}/final")), StringComparison.Ordinal);
        var last = $"/ca/questionari/{Wave}/final";
        Assert.Contains("dos punts o més", (await AnswerAsync(town, last, ("/final/cami", "41,98 2,82"))).Document.QuerySelector(".field.bad")!.TextContent, StringComparison.Ordinal);
        await AnswerAsync(town, last, ("/final/cami", "41,98 2,82\r\n41,99 2,83"));
        Assert.Equal("41.98 2.82\n41.99 2.83", (await town.GetAsync(last)).Document.QuerySelector("textarea[name='/final/cami']")!.TextContent);
        var english = await town.GetAsync($"/en/questionari/{Wave}/final");
        Assert.Contains("5 hours.", Words(english), StringComparison.Ordinal);
        Assert.Equal("ca", (await town.GetAsync($"/es/questionari/{Wave}/final")).Document.QuerySelector(".qs")!.GetAttribute("lang"));

        var review = await town.GetAsync($"/ca/questionari/{Wave}/revisa");
        Assert.Contains("Obres", Words(review), StringComparison.Ordinal);
        Assert.DoesNotContain("vila.example", Words(review), StringComparison.Ordinal);
        Assert.Equal($"/ca/questionari/{Wave}/enviat", (await town.PostAsync($"/ca/questionari/{Wave}/revisa")).Header("Location"));
        Assert.Equal(200, (await town.GetAsync($"/ca/questionari/{Wave}/enviat")).Status);
        var sent = Assert.Single(await site.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave)));
        Assert.Equal((ResponseState.Sent, "no", "5"), (sent.State, sent.Answers["/oficina/web"].ToString(), sent.Answers["/final/total"].ToString()));
        Assert.Equal("41.98 2.82;41.99 2.83", sent.Answers["/final/cami"].ToString());
        Assert.DoesNotContain("/oficina/adreca", sent.Answers.Keys);

        using var other = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.DoesNotContain("Obres", Words(await other.GetAsync(repeat)), StringComparison.Ordinal);
        Assert.Equal(403, (await other.GetAsync($"/api/v1/waves/{Wave}/responses/080193/answers")).Status);
        Assert.Equal(403, (await other.GetAsync("/ca/oficina/formularis")).Status);
    }

    [Fact]
    public async Task A_review_of_a_form_names_what_is_missing_and_is_not_sent()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        await office.PostAsync("/ca/oficina/onades", ("period", Wave), ("opens", "2020-01-01"), ("closes", "2099-12-31"), ("form", $"{await PublishedAsync(site, office)}"));
        using var town = await site.SignInAsync("coordinator.080193@prova.talaia.example");
        await AnswerAsync(town, Section, ("/oficina/web", "si"));
        var refused = await town.PostAsync($"/ca/questionari/{Wave}/revisa");
        Assert.Equal(422, refused.Status);
        Assert.Equal(2, refused.Document.QuerySelectorAll("[role=alert] li").Length);
    }

    [Fact]
    public async Task A_form_is_tried_in_another_language_and_nothing_is_kept_and_it_is_taken_away_as_it_came()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        await PublishedAsync(site, office);
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key != FilledHouse.Form);
        var preview = $"/ca/oficina/formularis/{form.Id}/1/vista";
        Assert.Contains("Quantes persones hi ha?", Words(await office.GetAsync(preview)), StringComparison.Ordinal);
        Assert.Contains("How many people?", Words(await office.GetAsync($"{preview}?llengua=en")), StringComparison.Ordinal);
        var tried = await office.PostAsync(preview, ("asked", "/oficina/web"), ("/oficina/web", "si"), ("n:/tramit", "2"));
        Assert.NotNull(tried.Document.QuerySelector("[name='/oficina/adreca']"));
        Assert.NotNull(tried.Document.QuerySelector("[name='/tramit[2]/nom']"));

        foreach (var format in new[] { "xlsx", "csv", "md" })
        {
            var (headers, body) = await office.BytesAsync($"/ca/oficina/formularis/{form.Id}/1/fitxer.{format}");
            Assert.Contains($"prova-1.{format}", headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
            var looked = await office.PostFileAsync("/ca/oficina/formularis", $"prova.{format}", new ByteArrayContent(body));
            Assert.Equal(200, looked.Status);
            Assert.DoesNotContain("Preguntes noves", Words(looked), StringComparison.Ordinal);
        }

        var wrong = await office.PostFileAsync("/ca/oficina/formularis", "prova.md", new ByteArrayContent(Encoding.UTF8.GetBytes(Form.Replace("${web}", "${wep}", StringComparison.Ordinal))));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("survey, cel·la E5", wrong.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The question stands on the page for its scripts to bring; out of sight, and not sent.</summary>
    private static bool IsAside(Page page, string path) => page.Document.QuerySelector($"[name='{path}']")!.Closest("fieldset[hidden][disabled][role=presentation]") is not null;

    private static string Words(Page page) => page.Document.QuerySelector("main")!.TextContent;

    private static async Task<Guid> PublishedAsync(OpenSite site, Visitor office)
    {
        var preview = await office.PostFileAsync("/ca/oficina/formularis", "prova.md", new ByteArrayContent(Encoding.UTF8.GetBytes(Form)));
        Assert.Equal(200, preview.Status);
        Assert.Equal([FilledHouse.Form], (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Select(form => form.Key));
        var imported = await office.PostAsync("/ca/oficina/formularis", ("content", preview.Document.QuerySelector("input[name=content]")!.GetAttribute("value")!), ("name", "prova.md"), ("go", "import"));
        var sheet = await office.GetAsync(imported.Header("Location")!);
        Assert.Contains("Quantes persones hi ha?", Words(sheet), StringComparison.Ordinal);
        await office.PostAsync($"{imported.Header("Location")}/publica", ("version", "1"));
        return (await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(Guid.Parse(imported.Header("Location")!.Split('/')[^1])))).Single().Id;
    }

    private static Task<Page> AnswerAsync(Visitor town, string address, params (string Path, string Value)[] answers) => AnswerAsync(town, address, "go", "on", answers);

    private static Task<Page> AnswerAsync(Visitor town, string address, string press, string value, params (string Path, string Value)[] answers) =>
        town.PostAsync(address, [.. answers, .. answers.Select(answer => ("asked", answer.Path)), ("idempotency-key", $"{Guid.CreateVersion7():N}"), (press, value)]);
}
