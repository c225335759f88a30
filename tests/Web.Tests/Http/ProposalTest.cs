using AngleSharp.Dom;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A change to the metamodel from its draft to its release, as people do it by form.</summary>
public sealed class ProposalTest
{
    private const string Piece = "AJ.2.1.2";

    [Theory, Engines]
    public async Task Two_stewards_edit_the_same_element_at_once_and_neither_loses_a_word(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        using var other = await site.SignInAsync("administrator@prova.talaia.example");
        // Both open the form before either sends it.
        var (mine, theirs) = (await FormAsync(steward, "reword", Piece), await FormAsync(other, "reword", Piece));
        var was = mine.Single(field => field.Name == "description.ca").Value;
        var first = await SendAsync(steward, "reword", mine, ("description.ca", was + " Amb cita prèvia."), ("description.en", "By appointment."));
        Assert.Equal("/ca/metamodel/versions/1.0.1", await AcceptAsync(other, steward, first));
        var second = await SendAsync(other, "reword", theirs, ("description.ca", was + " Amb horari ampliat."), ("description.es", "Con horario ampliado."));

        var page = await steward.GetAsync(second);
        var since = Section(page, "des-d-aleshores");
        Assert.Contains("Amb cita prèvia", since.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(since.QuerySelector($"a[href='{first}']"));
        Assert.Single(page.Document.QuerySelectorAll("select[name^='since.']"));
        var refused = await steward.PostAsync($"{second}/accepta", ("answer", "Sí."));
        Assert.Equal(422, refused.Status);
        Assert.Contains("cas per cas", refused.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
        var statement = page.Document.QuerySelector("select[name^='since.']")!.GetAttribute("name")!;
        Assert.Equal(422, (await steward.PostAsync($"{second}/accepta", ("answer", "Sí."), (statement[..^1] + "?", "Proposed"))).Status);
        Assert.Equal("/ca/metamodel/versions/1.0.2", await AcceptAsync(steward, steward, second, (statement, "Kept")));

        // Catalan was answered for the first; Spanish and English each are of whoever wrote them.
        var element = (await steward.GetAsync($"/ca/metamodel/{Piece}")).Document.Body!.TextContent;
        Assert.Contains("Amb cita prèvia.", element, StringComparison.Ordinal);
        Assert.DoesNotContain("Amb horari ampliat.", element, StringComparison.Ordinal);
        Assert.Contains("Con horario ampliado.", (await steward.GetAsync($"/es/metamodel/{Piece}")).Body, StringComparison.Ordinal);
        Assert.Contains("By appointment.", (await steward.GetAsync($"/en/metamodel/{Piece}")).Body, StringComparison.Ordinal);
        Assert.Contains("Amb horari ampliat.", Section(await steward.GetAsync(second), "canvi").TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_proposal_is_discussed_by_anybody_signed_in_until_it_is_decided(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var author = await site.SignInAsync("analyst@prova.talaia.example");
        using var town = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        using var steward = await site.SignInAsync("steward@prova.talaia.example");
        using var anybody = site.Visit();
        var proposal = await SendAsync(author, "rename", await FormAsync(author, "rename", Piece), ("name.ca", "Registre únic"));

        (string, string)[] remark = [("text", "Aquí encara en diem registre d’entrada."), ("language", "oc"), ("idempotency-key", "una")];
        Assert.Equal(proposal, (await town.PostAsync($"{proposal}/comentaris", remark)).Location);
        Assert.Equal(proposal, (await town.PostAsync($"{proposal}/comentaris", remark)).Location);
        Assert.Equal(422, (await town.PostAsync($"{proposal}/comentaris", ("text", "Una altra cosa."), ("idempotency-key", "una"))).Status);
        Assert.Equal(422, (await town.PostAsync($"{proposal}/comentaris", ("text", " "))).Status);
        Assert.Equal(422, (await town.PostAsync($"{proposal}/comentaris", ("text", new string('a', 4001)))).Status);
        Assert.Equal(proposal, (await author.PostAsync($"{proposal}/comentaris", ("text", "D’acord: ho explicarem.\r\n<b>Gràcies</b>"))).Location);
        Assert.Equal(302, (await anybody.PostAsync($"{proposal}/comentaris", ("text", "Jo també"))).Status);

        var said = Section(await anybody.GetAsync(proposal), "debat").QuerySelectorAll("li");
        Assert.Equal(2, said.Length);
        Assert.Equal("oc-aranes", said[0].QuerySelector("p")!.GetAttribute("lang"));
        Assert.Contains("Prova coordinator, Abrera", said[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("qui fa la proposta", said[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(said[1].QuerySelectorAll("b"));
        Assert.Empty(Section(await anybody.GetAsync(proposal), "debat").QuerySelectorAll("form"));

        var withdraw = Section(await steward.GetAsync(proposal), "debat").QuerySelector("li form")!.GetAttribute("action")!;
        Assert.Equal(403, (await author.PostAsync(withdraw)).Status);
        Assert.Equal(proposal, (await steward.PostAsync(withdraw)).Location);
        Assert.Equal(422, (await steward.PostAsync(withdraw)).Status);
        var left = Section(await anybody.GetAsync(proposal), "debat").TextContent;
        Assert.DoesNotContain("registre d’entrada", left, StringComparison.Ordinal);
        Assert.Contains("L’oficina va retirar aquest comentari", left, StringComparison.Ordinal);

        Assert.Equal(302, (await steward.PostAsync($"{proposal}/refusa", ("answer", "El nom és el de la llei."))).Status);
        Assert.Equal(422, (await town.PostAsync($"{proposal}/comentaris", ("text", "Llàstima."))).Status);
    }

    [Theory, Engines]
    public async Task A_draft_is_its_authors_alone_to_finish_send_and_take_back(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var author = await site.SignInAsync("analyst@prova.talaia.example");
        using var other = await site.SignInAsync("steward@prova.talaia.example");
        var form = await FormAsync(author, "split", Piece);
        Assert.NotEmpty(form.Single(field => field.Name == "part1.in_place.ca").Value);
        var draft = await SendAsync(author, "split", form, ("part1.name.ca", "Registre presencial"), ("part1.in_place.ca", "Hi ha un taulell."), ("reason", ""), ("evidence", ""), ("draft", "yes"));
        Assert.Equal(200, (await author.GetAsync(draft)).Status);
        foreach (var address in new[] { draft, $"{draft}/edita" })
            Assert.Equal(404, (await other.GetAsync(address)).Status);
        Assert.DoesNotContain(draft, (await other.GetAsync("/ca/metamodel/propostes")).Body, StringComparison.Ordinal);
        Assert.Equal(422, (await author.PostAsync($"{draft}/envia")).Status);

        var again = Fields(await author.GetAsync($"{draft}/edita"));
        Assert.Equal(("Registre presencial", "Hi ha un taulell."), (Of(again, "part1.name.ca"), Of(again, "part1.in_place.ca")));
        var sent = await author.PostAsync($"{draft}/edita", With(again, ("part2.name.ca", "Registre electrònic"), ("reason", "Són dues coses."), ("evidence", "La llei 39/2015.")));
        Assert.Equal(draft, sent.Location);
        Assert.Contains("Hi ha un taulell.", Section(await other.GetAsync(draft), "canvi").TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await author.GetAsync($"{draft}/edita")).Status);
        Assert.Equal(422, (await other.PostAsync($"{draft}/retira")).Status);
        Assert.Equal(draft, (await author.PostAsync($"{draft}/retira")).Location);
        Assert.Equal(422, (await other.PostAsync($"{draft}/accepta", ("answer", "Sí."))).Status);
        Assert.Contains("Retirada", Section(await other.GetAsync(draft), "cami").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AJ.2.1.2"), InlineData("aj.2.1.2 Registre"), InlineData("registre electronic unic")]
    public async Task The_form_takes_an_element_by_its_code_or_its_name_without_scripts(string typed)
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var author = await site.SignInAsync("analyst@prova.talaia.example");
        Assert.Equal(Piece, Of(await FormAsync(author, "reword", typed), "element"));
        Assert.NotNull((await author.GetAsync("/ca/metamodel/propostes/nova?tipus=reword&element=ningú")).Document.QuerySelector("talaia-pick input[name=element]"));
    }

    [Fact]
    public async Task What_is_sent_twice_by_one_showing_of_the_form_is_one_proposal()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var author = await site.SignInAsync("analyst@prova.talaia.example");
        var form = await FormAsync(author, "rename", Piece);
        Assert.Equal(await SendAsync(author, "rename", form, ("name.ca", "Registre")), await SendAsync(author, "rename", form, ("name.ca", "Registre")));
    }

    private static IElement Section(Page page, string id) => page.Document.GetElementById(id)!.Closest("section")!;

    private static async Task<List<(string Name, string Value)>> FormAsync(Visitor visitor, string kind, string element) =>
        Fields(await visitor.GetAsync($"/ca/metamodel/propostes/nova?tipus={kind}&element={Uri.EscapeDataString(element)}"));

    private static List<(string Name, string Value)> Fields(Page page) =>
    [
        .. page.Document.QuerySelectorAll("main form[method=post] :is(input, textarea, select)[name]")
            .Select(field => (field.GetAttribute("name")!, field is IElement { LocalName: "textarea" } ? field.TextContent : field.QuerySelector("option[selected]")?.GetAttribute("value") ?? field.GetAttribute("value") ?? ""))
            .Where(field => field.Item1 is not "__RequestVerificationToken" and not "rebase"),
    ];

    private static string Of(List<(string Name, string Value)> fields, string name) => fields.Single(field => field.Name == name).Value;

    private static (string, string)[] With(List<(string Name, string Value)> form, params (string Name, string Value)[] typed) =>
        [.. form.Where(field => typed.All(given => given.Name != field.Name)), .. typed];

    /// <returns>The address of the proposal.</returns>
    private static async Task<string> SendAsync(Visitor visitor, string kind, List<(string Name, string Value)> form, params (string Name, string Value)[] typed)
    {
        (string, string)[] why = typed.Any(given => given.Name == "reason") ? [] : [("reason", "Ho demanen els municipis."), ("evidence", "Dotze consultes.")];
        var answer = await visitor.PostAsync($"/ca/metamodel/propostes/nova?tipus={kind}", With(form, [.. typed, .. why]));
        Assert.Equal(302, answer.Status);
        return answer.Location;
    }

    /// <returns>The address of the release that was made.</returns>
    private static async Task<string> AcceptAsync(Visitor decider, Visitor publisher, string proposal, params (string, string)[] answers)
    {
        var accepted = await decider.PostAsync($"{proposal}/accepta", [.. answers, ("answer", "D’acord.")]);
        Assert.Equal(302, accepted.Status);
        return (await publisher.PostAsync("/ca/metamodel/versions/publica", ("name", ""))).Location;
    }
}
