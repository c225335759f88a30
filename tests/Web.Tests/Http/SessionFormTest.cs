using AngleSharp.Dom;
using Talaia.Conference.Editions;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>An organiser makes the programme by hand, each time in an edition of its own.</summary>
public sealed class SessionFormTest(Sites sites)
{
    private const string Organiser = "organiser@prova.talaia.example";
    private const string Trend = "dades-de-prova";

    [Theory, Engines]
    public async Task A_session_added_by_the_form_stands_in_the_public_programme_with_its_trend_in_the_thread(Engine engine)
    {
        var (site, organiser) = await OpenAsync(engine, 2041);
        await TrendAsync(site);
        Assert.NotNull((await organiser.GetAsync("/ca/oficina/conferencia/2041/sessions/nova")).Document.QuerySelector($"input[name=trends][value={Trend}]"));
        var added = await organiser.PostAsync("/ca/oficina/conferencia/2041/sessions/nova", [.. Typed(2041), ("trends", Trend)]);
        Assert.Equal((303, "/ca/oficina/conferencia/2041#programa"), (added.Status, added.Location));

        using var anybody = site.Visit();
        var programme = await anybody.GetAsync("/ca/conferencia/2041");
        Assert.Equal("/ca/conferencia/2041/sessions/dades-que-serveixen", programme.Document.QuerySelector("table.programme td a")!.GetAttribute("href"));
        Assert.Equal("9.30", programme.Document.QuerySelector("table.programme tbody th")!.TextContent);
        var sheet = await anybody.GetAsync("/ca/conferencia/2041/sessions/dades-que-serveixen");
        Assert.NotNull(sheet.Document.QuerySelector($".thread a[href='/ca/tendencies/{Trend}']"));
        var trend = await anybody.GetAsync($"/ca/tendencies/{Trend}");
        Assert.NotNull(trend.Document.QuerySelector(".thread a[href='/ca/conferencia/2041/sessions/dades-que-serveixen']"));
    }

    [Theory, Engines]
    public async Task What_cannot_be_taken_comes_back_as_it_was_typed_and_nothing_is_kept(Engine engine)
    {
        var (_, organiser) = await OpenAsync(engine, 2042);
        const string Form = "/ca/oficina/conferencia/2042/sessions/nova";
        var wrong = await organiser.PostAsync(Form, ("abstract.ca", "Text a mitges"), ("day", "2042-12-11"), ("start", "al matí"), ("minutes", "tres quarts"), ("profiles", "political"));
        Assert.Equal(422, wrong.Status);
        Assert.Equal(["#f-title-ca", "#f-minutes", "#f-start"], wrong.Document.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")));
        Assert.All(wrong.Document.QuerySelectorAll("[role=alert] a"), link => Assert.NotNull(wrong.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal(("Text a mitges", "al matí", "tres quarts"), (wrong.Document.QuerySelector("[name='abstract.ca']")!.TextContent, Value(wrong, "start"), Value(wrong, "minutes")));
        Assert.Equal("2042-12-11", wrong.Document.QuerySelector("[name=day] option[selected]")!.GetAttribute("value"));
        Assert.Equal(["political"], wrong.Document.QuerySelectorAll("[name=profiles][checked]").Select(box => box.GetAttribute("value")));

        var unknown = await organiser.PostAsync(Form, [.. Typed(2042), ("trends", "no-hi-es")]);
        Assert.Equal((422, "Dades que serveixen"), (unknown.Status, Value(unknown, "title.ca")));
        Assert.DoesNotContain("Dades que serveixen", (await organiser.GetAsync("/ca/oficina/conferencia/2042")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await organiser.GetAsync("/ca/oficina/conferencia/2042/sessions/no-hi-es")).Status);
        Assert.Equal(404, (await organiser.PostAsync("/ca/oficina/conferencia/2043/sessions/nova", Typed(2042))).Status);
    }

    [Theory, Engines]
    public async Task A_session_is_changed_where_it_stands_and_its_clash_is_shown(Engine engine)
    {
        var (_, organiser) = await OpenAsync(engine, 2044);
        const string Form = "/ca/oficina/conferencia/2044/sessions/dades-que-serveixen";
        await organiser.PostAsync("/ca/oficina/conferencia/2044/sessions/nova", Typed(2044));
        var clashing = await organiser.PostAsync("/ca/oficina/conferencia/2044/sessions/nova", [.. Typed(2044).Select(field => field.Name == "title.ca" ? (field.Name, "Nova") : field)]);
        Assert.Equal("/ca/oficina/conferencia/2044#solapaments", clashing.Location);
        var desk = await organiser.GetAsync("/ca/oficina/conferencia/2044");
        Assert.Equal(
            ["/ca/oficina/conferencia/2044/sessions/dades-que-serveixen", "/ca/oficina/conferencia/2044/sessions/nova-2"],
            desk.Document.QuerySelectorAll("tbody a[href*='/sessions/']").Select(link => link.GetAttribute("href")));

        var form = await organiser.GetAsync(Form);
        Assert.Equal(3, form.Document.QuerySelectorAll("main aside li").Length);
        Assert.Equal(("09:30", "45", "Sala de prova", "Dades"), (Value(form, "start"), Value(form, "minutes"), Value(form, "room"), Value(form, "track")));
        Assert.Equal("Ponent de prova 1\nPonent de prova 2", form.Document.QuerySelector("[name=speakers]")!.TextContent);
        var moved = await organiser.PostAsync(Form, [.. Typed(2044).Select(field => field.Name == "start" ? (field.Name, "11.00") : field)]);
        Assert.Equal((303, "/ca/oficina/conferencia/2044#programa"), (moved.Status, moved.Location));
        Assert.Equal(("11:00", 0), (Value(await organiser.GetAsync(Form), "start"), (await organiser.GetAsync(Form)).Document.QuerySelectorAll("main aside li").Length));
    }

    [Theory, Engines]
    public async Task The_plan_of_an_edition_is_changed_by_the_form(Engine engine)
    {
        var (_, organiser) = await OpenAsync(engine, 2045);
        const string Form = "/ca/oficina/conferencia/2045/edita";
        (string Name, string Value)[] shown = [.. (await organiser.GetAsync(Form)).Document.QuerySelectorAll("main form [name]:not([type=hidden]):not(button)")
            .Select(field => (field.GetAttribute("name")!, field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? ""))];
        Assert.Equal(("2045-11-01", "2045-12-09"), (shown.Single(field => field.Name == "opens").Value, shown.Single(field => field.Name == "closes").Value));
        (string, string)[] With(string name, string value) => [.. shown.Select(field => field.Name == name ? (name, value) : field)];

        var dateless = await organiser.PostAsync(Form, With("last", "demà"));
        Assert.Equal((422, "#f-last"), (dateless.Status, dateless.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")));
        var early = await organiser.PostAsync(Form, With("forget", "2045-12-01"));
        Assert.Equal((422, "#f-forget", "2045-12-01"), (early.Status, early.Document.QuerySelector("[role=alert] a")!.GetAttribute("href"), Value(early, "forget")));
        var changed = await organiser.PostAsync(Form, With("capacity", "77"));
        Assert.Equal((303, "/ca/oficina/conferencia/2045"), (changed.Status, changed.Location));
        Assert.Equal("77", Value(await organiser.GetAsync(Form), "capacity"));
    }

    [Fact]
    public async Task A_title_that_falls_back_says_in_which_language_it_is()
    {
        var (site, organiser) = await OpenAsync(Engine.Sqlite, 2047);
        await organiser.PostAsync("/ca/oficina/conferencia/2047/sessions/nova", Typed(2047));
        using var reader = site.Visit();
        foreach (var (language, tag) in new[] { ("en", "ca"), ("ca", null) })
        {
            var sheet = await reader.GetAsync($"/{language}/conferencia/2047/sessions/dades-que-serveixen");
            Assert.Equal(("Dades que serveixen", tag), (sheet.Heading, sheet.Document.QuerySelector("h1")!.GetAttribute("lang")));
            Assert.Equal(tag, (await reader.GetAsync($"/{language}/conferencia/2047")).Document.QuerySelector("h1")!.GetAttribute("lang"));
            var link = (await reader.GetAsync($"/{language}/conferencia")).Document.QuerySelector($"main a[href='/{language}/conferencia/2047']")!;
            Assert.Equal(tag, link.ParentElement!.GetAttribute("lang"));
        }
    }

    [Theory, Engines]
    public async Task The_form_sent_twice_adds_one_session(Engine engine)
    {
        var (_, organiser) = await OpenAsync(engine, 2046);
        const string Form = "/ca/oficina/conferencia/2046/sessions/nova";
        var key = Value(await organiser.GetAsync(Form), "idempotency-key")!;
        var wrong = await organiser.PostAsync(Form, ("idempotency-key", key));
        Assert.Equal((422, key), (wrong.Status, Value(wrong, "idempotency-key")));
        for (var sent = 0; sent < 2; sent++)
        {
            var added = await organiser.PostAsync(Form, [.. Typed(2046), ("idempotency-key", key)]);
            Assert.Equal((303, "/ca/oficina/conferencia/2046#programa"), (added.Status, added.Location));
        }

        Assert.Single((await organiser.GetAsync("/ca/oficina/conferencia/2046")).Document.QuerySelectorAll("tbody a[href*='/sessions/']").Select(link => link.GetAttribute("href")).Distinct());
        Assert.NotEqual(key, Value(await organiser.GetAsync(Form), "idempotency-key"));
    }

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private static (string Name, string Value)[] Typed(int year) =>
    [
        ("title.ca", "Dades que serveixen"), ("abstract.ca", "Una prova."), ("day", $"{year}-12-10"), ("start", "09:30"), ("minutes", "45"),
        ("room", "Sala de prova"), ("track", "Dades"), ("speakers", "Ponent de prova 1\r\nPonent de prova 2\r\n"), ("languages", "ca"), ("profiles", "technical"),
    ];

    private async Task<(OpenSite Site, Visitor Organiser)> OpenAsync(Engine engine, int year)
    {
        var site = await sites.OfAsync(engine);
        var plan = new EditionPlan(
            new LocalizedText($"Conferència {year}"), new LocalizedText("Una prova."), new LocalizedText("Sala gran"), new DateOnly(year, 12, 10), new DateOnly(year, 12, 11), 30,
            new DateTimeOffset(year, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year, 12, 9, 0, 0, 0, TimeSpan.Zero), new DateOnly(year + 1, 3, 1));
        await site.UseAsync<OpenEdition, bool>(async open =>
        {
            await open.RunAsync(year, plan, "test");
            return true;
        });
        await site.UseAsync<PublishEdition, bool>(async publish =>
        {
            await publish.RunAsync(year, "test");
            return true;
        });
        return (site, await site.SignInAsync(Organiser));
    }

    private static async Task TrendAsync(OpenSite site)
    {
        await site.UseAsync<AddSource, object?>(async add =>
        {
            await add.RunAsync(new NewSource("Prova de sessions", SourceKind.Manual), "test");
            return null;
        });
        await site.UseAsync<IngestDocuments, object?>(async ingest =>
        {
            await ingest.RunAsync("prova-de-sessions", [new IncomingDocument("d1", "Dades de prova", PartialDate.OfDay(new DateOnly(2026, 10, 1)), Language: "ca")], "test");
            return null;
        });
        await site.UseAsync<MakeTrendFromTerm, string>(make => make.RunAsync(
            new NewTrend(null, Period.Parse("2026-3"), new LocalizedText("Dades de prova"), new LocalizedText("Resum.")), ["prova-de-sessions.d1"], ["ET.1"], "test"));
        await site.UseAsync<PublishTrend, bool>(async publish =>
        {
            await publish.RunAsync(Trend, Period.Parse("2026-3"), "test");
            return true;
        });
    }
}
