using Talaia.Consultation.Forms.Versions;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A form is written by pages alone, without scripts: begun, filled, mended, published, changed again; two at once lose nothing.</summary>
public sealed class FormEditorTest
{
    [Theory, Engines]
    public async Task A_form_is_begun_written_mended_and_published_and_then_the_next_version_begins(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        Assert.Equal(422, (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Xarxa"), ("key", "amb blancs"), ("languages", "ca"))).Status);
        var editor = (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Xarxa"), ("key", "xarxa"), ("languages", "ca"), ("languages", "en"))).Header("Location")!;
        Assert.Contains("Encara no hi ha cap pregunta", Words(await office.GetAsync(editor)), StringComparison.Ordinal);
        var form = Assert.Single(await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()), form => form.Key != FilledHouse.Form);
        Assert.Equal(("xarxa", 0, true), (form.Key, form.Newest, form.IsDraft));
        Assert.Equal(editor, (await office.GetAsync($"/ca/oficina/formularis/{form.Id}")).Header("Location"));

        await ActAsync(office, editor, "add", ("type", "select_one"));
        await ActAsync(office, $"{editor}?n=pregunta_1", "set", ("fields", "node"), ("type", "select_one"), ("list", "pregunta_1_opcions"), ("c:name", "web"), ("c:label::ca", "Teniu web?"), ("c:label::en", "A web site?"), ("required.text", ""), ("required.yes", "1"));
        await ActAsync(office, $"{editor}?llista=web_opcions", "set", ("fields", "list"), ("r:0:name", "si"), ("r:0:label::ca", "Sí"), ("r:0:label::en", "Yes"), ("r:1:name", "no"), ("r:1:label::ca", "No"), ("r:1:label::en", "No"));
        await ActAsync(office, $"{editor}?n=web", "add", ("type", "text"));
        var added = await office.GetAsync($"{editor}?n=pregunta_1");
        Assert.Contains("Escriviu-ne el text", added.Document.QuerySelector(".ed-f.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await ToAsync(office, editor, "publica")).Status);

        // The condition is chosen from its parts, and stands as an expression.
        await ActAsync(office, $"{editor}?n=pregunta_1", "set", ("fields", "node"), ("type", "text"), ("c:name", "adreca"), ("c:label::ca", "Quina adreça té?"), ("relevant.shown", ""), ("c:relevant", ""), ("w.any", "0"), ("w.question", "web"), ("w.test", "Is"), ("w.value", "si"));
        var chosen = await office.GetAsync($"{editor}?n=adreca");
        Assert.Equal("${web} = 'si'", chosen.Document.QuerySelector("textarea[name='c:relevant']")!.TextContent);
        Assert.Equal("web", chosen.Document.QuerySelector("select[name='w.question'] option[selected]")!.GetAttribute("value"));
        Assert.Contains("Teniu web?", chosen.Document.QuerySelector("[data-part=preview]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sense traducció", (await office.GetAsync($"{editor}?n=adreca&ll=en")).Document.QuerySelector("[data-part=preview]")!.TextContent, StringComparison.Ordinal);

        // A name that is called otherwise takes those who refer to it along; undone, all is as it was.
        await ActAsync(office, $"{editor}?n=web", "set", ("fields", "node"), ("c:name", "pagina"), ("along.shown", "1"), ("along", "1"));
        Assert.Equal("${pagina} = 'si'", (await office.GetAsync($"{editor}?n=adreca")).Document.QuerySelector("textarea[name='c:relevant']")!.TextContent);
        await ActAsync(office, editor, "undo");
        Assert.Equal("${web} = 'si'", (await office.GetAsync($"{editor}?n=adreca")).Document.QuerySelector("textarea[name='c:relevant']")!.TextContent);

        Assert.Equal($"/ca/oficina/formularis/{form.Id}", (await ToAsync(office, editor, "publica")).Header("Location"));
        var published = Assert.Single(await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync()), version => version.FormId == form.Id);
        Assert.Equal((1, 2), (published.Number, published.Questions));
        Assert.Equal(200, (await office.GetAsync($"/ca/oficina/formularis/{form.Id}/1/vista")).Status);

        // What is published stays; a change is the next version's.
        await ActAsync(office, $"{editor}?n=adreca", "up", ("fields", "node"), ("c:label::en", "Its address?"));
        Assert.Contains("Esborrany de la versió 2", Words(await office.GetAsync(editor)), StringComparison.Ordinal);
        Assert.Equal("web", (await site.UseAsync<ReadForms, Talaia.Consultation.Forms.Filling.FormPlan?>(read => read.PlanAsync(form.Id, 1)))!.Form.Top[0].Name);
        Assert.Equal(200, (await ToAsync(office, editor, "descarta")).Status);
        await ToAsync(office, editor, "descarta", ("confirmat", "si"));
        Assert.Contains("Versió 1", Words(await office.GetAsync(editor)), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Two_who_write_at_once_see_each_other_and_nothing_is_written_over(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var one = await site.SignInAsync("administrator@prova.talaia.example");
        using var other = await site.SignInAsync("analyst@prova.talaia.example");
        var editor = (await one.PostAsync("/ca/oficina/formularis/nou", ("title", "Dos"), ("key", "dos"), ("languages", "ca"))).Header("Location")!;
        await ActAsync(one, editor, "add", ("type", "text"));
        var node = $"{editor}?n=pregunta_1";
        var seen = Context(await one.GetAsync(node));
        await ActAsync(other, node, "set", ("fields", "node"), ("c:label::ca", "De l’altra"));

        // Another field of the same question goes on top, and what the other did is told.
        var beside = await one.PostAsync(editor, [.. seen, ("act", "set"), ("fields", "node"), ("c:label::ca", ""), ("c:hint::ca", "Un aclariment")]);
        Assert.Equal(302, beside.Status);
        var told = await one.GetAsync(beside.Header("Location")!);
        Assert.Contains("ha escrit a", told.Document.QuerySelector("[data-part=meanwhile]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("De l’altra", "Un aclariment"), (Value(told, "c:label::ca"), Value(told, "c:hint::ca")));

        // The same field clashes: both are shown, and only a second press decides.
        var clash = await one.PostAsync(editor, [.. seen, ("act", "set"), ("fields", "node"), ("c:label::ca", "Meu")]);
        Assert.Equal(409, clash.Status);
        Assert.Equal("Meu", Value(clash, "c:label::ca"));
        Assert.Contains("De l’altra", clash.Document.QuerySelector(".ed-f.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De l’altra", Value(await other.GetAsync(node), "c:label::ca"));
        Assert.Equal(409, (await one.PostAsync(editor, [.. seen, ("act", "delete")])).Status);
        Assert.Equal(422, (await one.PostAsync(editor, [.. seen, ("act", "undo")])).Status);
        Assert.Equal(422, (await one.PostAsync($"{editor}/publica", [.. seen])).Status);
        await one.PostAsync(editor, [.. Context(clash), ("act", "set"), ("fields", "node"), ("c:label::ca", "Meu")]);
        Assert.Equal("Meu", Value(await other.GetAsync(node), "c:label::ca"));
    }

    [Fact]
    public async Task Twenty_acts_and_more_are_taken_back_one_by_one()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var editor = (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Vint"), ("key", "vint"), ("languages", "ca"))).Header("Location")!;
        for (var i = 0; i < 24; i++)
            await ActAsync(office, editor, "add", ("type", "text"));
        Assert.Equal(24, (await office.GetAsync(editor)).Document.QuerySelectorAll("li[data-key]").Length);
        for (var i = 0; i < 24; i++)
            Assert.Equal(302, (await ActAsync(office, editor, "undo")).Status);
        Assert.Empty((await office.GetAsync(editor)).Document.QuerySelectorAll("li[data-key]"));
        Assert.Equal(422, (await ActAsync(office, editor, "undo")).Status);
    }

    [Theory, Engines]
    public async Task A_question_is_kept_in_the_bank_found_inserted_elsewhere_and_brought_up_to_its_words(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var first = (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Primer"), ("key", "primer"), ("languages", "ca"))).Header("Location")!;
        await ActAsync(office, first, "add", ("type", "select_one"));
        await ActAsync(office, $"{first}?n=pregunta_1", "keep-new", ("fields", "node"), ("c:name", "fibra"), ("c:label::ca", "Teniu fibra òptica?"), ("c:element", "ET.2"));
        const string bank = "/ca/oficina/formularis/banc";
        var kept = (await office.GetAsync($"{bank}?q=optica+FIBRA&tipus=select_one&element=ET")).Document.QuerySelector("th[scope=row] a")!;
        Assert.Equal("Teniu fibra òptica?", kept.TextContent);
        Assert.Null((await office.GetAsync($"{bank}?q=satèl·lit")).Document.QuerySelector("th[scope=row] a"));
        var id = kept.GetAttribute("href")!.Split('/')[^1];

        var second = (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Segon"), ("key", "segon"), ("languages", "ca"), ("languages", "es"))).Header("Location")!;
        await ActAsync(office, second, "insert", ("kept", id));
        Assert.Contains("n=fibra_2", (await ActAsync(office, second, "insert", ("kept", id))).Header("Location"), StringComparison.Ordinal);
        var copy = await office.GetAsync($"{second}?n=fibra_2");
        Assert.Contains("Teniu fibra òptica?", copy.Document.QuerySelector("[data-part=kept]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(copy.Document.QuerySelectorAll(".ed-lists li"));

        await ActAsync(office, $"{first}?n=fibra", "keep", ("fields", "node"), ("c:label::ca", "Arriba la fibra a l’ajuntament?"));
        Assert.Contains("Arriba", (await office.GetAsync($"{second}?n=fibra_2")).Document.QuerySelector("[data-part=kept] ins")!.TextContent, StringComparison.Ordinal);
        await ActAsync(office, $"{second}?n=fibra_2", "bank");
        var renewed = await office.GetAsync($"{second}?n=fibra_2");
        Assert.Equal("Arriba la fibra a l’ajuntament?", Value(renewed, "c:label::ca"));
        Assert.Null(renewed.Document.QuerySelector("[data-part=kept] ins"));
        var sheet = await office.GetAsync($"{bank}/{id}");
        Assert.Contains("Segon", Words(sheet), StringComparison.Ordinal);
        await office.PostAsync($"{bank}/{id}/retira");
        Assert.Null((await office.GetAsync(bank)).Document.QuerySelector("th[scope=row] a"));
    }

    [Fact]
    public async Task An_identifier_is_changed_until_something_is_published_under_it_and_then_a_copy_is_made()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        var editor = (await office.PostAsync("/ca/oficina/formularis/nou", ("title", "Nou"), ("key", "nou"), ("languages", "ca"))).Header("Location")!;
        await ActAsync(office, $"{editor}", "add", ("type", "text"));
        await ActAsync(office, $"{editor}?n=pregunta_1", "set", ("fields", "node"), ("c:label::ca", "Què?"));
        var taken = await ToAsync(office, editor, "identificador", ("fields", "key"), ("key", FilledHouse.Form));
        Assert.Equal(422, taken.Status);
        Assert.Contains("Ja hi ha un formulari amb aquest identificador", taken.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(FilledHouse.Form, taken.Document.QuerySelector("#f-key")!.GetAttribute("value"));
        Assert.Equal(editor, (await ToAsync(office, editor, "identificador", ("fields", "key"), ("key", "nou_nom"))).Header("Location"));
        Assert.Equal("nou_nom", (await office.GetAsync(editor)).Document.QuerySelector("#f-key")!.GetAttribute("value"));

        await ToAsync(office, editor, "publica");
        Assert.Null((await office.GetAsync(editor)).Document.QuerySelector("#f-key"));
        var late = await ToAsync(office, editor, "identificador", ("fields", "key"), ("key", "massa_tard"));
        Assert.Equal(422, late.Status);
        Assert.Contains("feu una còpia", late.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var copy = (await ToAsync(office, editor, "copia", ("fields", "copy"), ("copy", "nou_2"))).Header("Location")!;
        Assert.NotEqual(editor, copy);
        Assert.Equal("nou_2", (await office.GetAsync(copy)).Document.QuerySelector("#f-key")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_version_whose_expression_cannot_be_evaluated_is_not_published()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var office = await site.SignInAsync("administrator@prova.talaia.example");
        const string wrong = "| survey |\n| | type | name | label | constraint |\n| | text | a | A | suma(1) > 2 |\n| settings |\n| | form_id |\n| | dolent |";
        await office.PostFileAsync("/ca/oficina/formularis", "dolent.md", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(wrong)), ("go", "import"));
        var form = (await site.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Single(form => form.Key != FilledHouse.Form);
        var refused = await office.PostAsync($"/ca/oficina/formularis/{form.Id}/publica", ("version", "1"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("D2", refused.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.UseAsync<ReadForms, List<FormVersionRow>>(read => read.PublishedAsync()), version => version.FormId == form.Id);
        Assert.Contains("suma", (await office.GetAsync($"/ca/oficina/formularis/{form.Id}/edita?n=a")).Document.QuerySelector(".ed-f.bad")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(Page page) => page.Document.QuerySelector("main")!.TextContent;

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"textarea[name='{name}'], input[name='{name}']") is { } field ? field.GetAttribute("value") ?? field.TextContent : null;

    private static (string, string)[] Context(Page page) =>
        [.. new[] { "seen", "from", "n", "llista" }.Select(name => (name, page.Document.QuerySelector($"[data-part=fields] input[name={name}], [data-part=outline] input[name={name}]")?.GetAttribute("value") ?? ""))];

    private static async Task<Page> ActAsync(Visitor who, string place, string act, params (string, string)[] fields) => await who.PostAsync(place.Split('?')[0], [.. Context(await who.GetAsync(place)), ("act", act), .. fields]);

    private static async Task<Page> ToAsync(Visitor who, string place, string verb, params (string, string)[] fields) => await who.PostAsync($"{place}/{verb}", [.. Context(await who.GetAsync(place)), .. fields]);
}
