using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>A town hall marks where things are: on a map by click, by finger and by key, or by typing the coordinates.</summary>
[Collection(nameof(Answers))]
public sealed partial class PlaceTest(RunningSite site, Chromium chromium)
{
    private const string Form = """
        | survey |             |        |                     |              |
        |        | type        | name   | label::ca           | label::oc    |
        |        | begin_group | espais | Els espais          | Es espacis   |
        |        | geoshape    | parc   | Quin espai ocupa?   | Quin espaci? |
        |        | geotrace    | cami   | Per on passa?       | Per on passe? |
        |        | geopoint    | casa   | On és la casa?      | A on ei?     |
        |        | end_group   |        |                     |              |
        | settings |           |         |                    |
        |          | form_title | form_id | default_language   |
        |          | Espais al mapa | espais_al_mapa | ca       |
        """;

    [Fact]
    public async Task An_area_a_line_and_a_point_are_marked_moved_removed_told_and_reviewed()
    {
        var office = await chromium.NewPersonAsync();
        await OpenAsync(office, "2034-1");
        var town = await chromium.NewPersonAsync(390);
        await site.SignInAsync(town, "coordinator.080018");
        await town.Context.GrantPermissionsAsync(["geolocation"]);
        await town.Context.SetGeolocationAsync(new Geolocation { Latitude = 41.5172f, Longitude = 1.9013f });
        await town.GotoAsync($"{site.Address}/ca/questionari/2034-1/espais");
        await CleanAsync(town);

        // By click: three corners; then one is chosen and moved to where is pressed next, and by dragging, and taken away.
        var (map, told) = (Map(town, "a"), town.Locator("talaia-place[data-kind=a] [role=status]"));
        var parc = town.Locator("textarea[name='/espais/parc']");
        await Expect(told).ToHaveTextAsync("Encara no hi ha cap cantonada.");
        await PressAsync(map, 0.4, 0.4);
        await PressAsync(map, 0.6, 0.4);
        await Expect(told).ToContainTextAsync("Calen tres cantonades com a mínim.");
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Encara no hi ha res per desar");
        await PressAsync(map, 0.6, 0.6);
        await Expect(told).ToHaveTextAsync(AreaOf3());
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Desat");
        Assert.Equal(3, (await parc.InputValueAsync()).Split('\n').Length);
        var before = await parc.InputValueAsync();
        await town.Locator("talaia-place[data-kind=a] ol button").Nth(2).ClickAsync();
        await PressAsync(map, 0.5, 0.7);
        Assert.NotEqual(before, await parc.InputValueAsync());
        Assert.StartsWith(string.Join('\n', before.Split('\n')[..2]), await parc.InputValueAsync(), StringComparison.Ordinal);
        await PressAsync(map, 0.5, 0.4); // on the line: in between
        Assert.Equal(4, (await parc.InputValueAsync()).Split('\n').Length);
        Assert.Equal(before.Split('\n')[1], (await parc.InputValueAsync()).Split('\n')[2]);
        await town.Locator("talaia-place[data-kind=a] [data-do=remove]").ClickAsync();
        Assert.Equal(3, (await parc.InputValueAsync()).Split('\n').Length);

        // What is typed is on the map.
        await parc.FillAsync("41,51 1,90\n41,51 1,91\n41,52 1,91\n41,52 1,90");
        await Expect(told).ToContainTextAsync("Cantonades: 4. Superfície: 92,");
        await Expect(map.Locator("circle.spot")).ToHaveCountAsync(4);

        // By key: the cross is where one presses Enter.
        var line = Map(town, "l");
        await town.Locator("textarea[name='/espais/parc']").FocusAsync();
        await town.Keyboard.PressAsync("Tab");
        await Expect(line).ToBeFocusedAsync();
        await Expect(line.Locator("path.cross")).ToHaveCountAsync(1);
        await town.Keyboard.PressAsync("+");
        await town.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 3; i++)
            await town.Keyboard.PressAsync("ArrowRight");
        await town.Keyboard.PressAsync("Enter");
        await town.Keyboard.PressAsync("Shift+ArrowDown");
        await town.Keyboard.PressAsync("Enter");
        await Expect(town.Locator("talaia-place[data-kind=l] [role=status]")).ToContainTextAsync("Punts: 3. Llargada: ");
        await town.Keyboard.PressAsync("Delete");
        await Expect(town.Locator("talaia-place[data-kind=l] [role=status]")).ToContainTextAsync("Punts: 2. Llargada: ");
        var cami = (await town.Locator("textarea[name='/espais/cami']").InputValueAsync()).Split('\n').Select(point => point.Split(' ')).ToList();
        Assert.Equal(cami[0][0], cami[1][0]);
        Assert.True(double.Parse(cami[1][1], CultureInfo.InvariantCulture) > double.Parse(cami[0][1], CultureInfo.InvariantCulture));
        await CleanAsync(town);

        // Where somebody is, when they press for it and allow it.
        await town.Locator("talaia-place[data-kind=p] [data-do=here]").ClickAsync();
        await Expect(town.Locator("talaia-place[data-kind=p] [role=status]")).ToContainTextAsync("Latitud 41,5172, longitud 1,9013.", new() { Timeout = 10000 });
        await Expect(town.Locator("[name='/espais/casa']").First).ToHaveValueAsync("41.5172");
        await Expect(town.Locator("[data-words]").First).ToContainTextAsync("Desat");

        await town.GotoAsync($"{site.Address}/ca/questionari/2034-1/revisa");
        await Expect(town.Locator("dd svg.townmap")).ToHaveCountAsync(3);
        await Expect(town.Locator("main")).ToContainTextAsync("Cantonades: 4. Superfície: 92,");
        await CleanAsync(town);
        await town.Context.CloseAsync();
        await office.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_coordinates_are_typed_and_the_map_is_not_there()
    {
        var office = await chromium.NewPersonAsync();
        await OpenAsync(office, "2034-2");
        var town = await chromium.NewPersonAsync(390, scripts: false);
        await site.SignInAsync(town, "respondent.080018");
        await town.GotoAsync($"{site.Address}/oc/questionari/2034-2/espais");
        await Expect(Map(town, "a")).ToBeHiddenAsync();
        await town.Locator("textarea[name='/espais/cami']").FillAsync("41,51 1,90\n41,52 1,90");
        await town.Locator("main .acts button[name=go][value=on]").ClickAsync();
        await Expect(town.Locator("main")).ToContainTextAsync("Punts: 2. Longada: 1.113 m.");
        await town.Context.CloseAsync();
        await office.Context.CloseAsync();
    }

    private static ILocator Map(IPage page, string kind) => page.Locator($"talaia-place[data-kind={kind}] [data-map]");

    private static async Task PressAsync(ILocator map, double x, double y)
    {
        await map.ScrollIntoViewIfNeededAsync();
        var box = (await map.BoundingBoxAsync())!;
        await map.ClickAsync(new() { Position = new() { X = (float)(box.Width * x), Y = (float)(box.Height * y) } });
    }

    private async Task OpenAsync(IPage office, string wave)
    {
        await site.SignInAsync(office, "manager");
        await office.GotoAsync($"{site.Address}/ca/oficina/formularis");
        if (await office.Locator("th", new() { HasText = "Espais al mapa" }).CountAsync() == 0)
        {
            await office.Locator("main input[name=file]").SetInputFilesAsync(new FilePayload { Name = "espais.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(Form) });
            await office.Locator("main form:has(input[type=file]) button[type=submit]").LeadAsync();
            await office.Locator("button[name=go][value=import]").LeadAsync();
            await office.Locator("form[action$='/publica'] button").First.LeadAsync();
        }

        await office.GotoAsync($"{site.Address}/ca/oficina/onades");
        var form = office.Locator("form:has([name=period])");
        await form.Locator("[name=period]").FillAsync(wave);
        await form.Locator("[name=opens]").FillAsync("2020-01-01");
        await form.Locator("[name=closes]").FillAsync("2099-12-31");
        await form.Locator("select[name=form]").SelectOptionAsync((await form.Locator("select[name=form] option", new() { HasText = "Espais al mapa" }).GetAttributeAsync("value"))!);
        await form.Locator("button[type=submit]").First.ClickAsync();
        await Expect(office).ToHaveURLAsync(new Regex($"/{wave}$"));
    }

    private static async Task CleanAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Script);
        Assert.Empty(await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false })).violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`)"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"), $"{page.Url} scrolls sideways");
    }

    [GeneratedRegex(@"^Cantonades: 3\. Superfície: \d+,\d ha\.$")]
    private static partial Regex AreaOf3();
}
