using System.Text;
using Talaia.Conference.Editions;
using Talaia.Kernel.Languages;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>An organiser brings in the programme of an edition by file: looked at first, then taken.</summary>
public sealed class ProgrammeImportTest(Sites sites)
{
    private const string Address = "/ca/oficina/conferencia/2051/programa";

    [Theory, Engines]
    public async Task A_programme_is_looked_at_then_imported_once_and_a_bad_file_changes_nothing(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        var plan = new EditionPlan(
            new LocalizedText("Conferència 2051"), new LocalizedText("Una prova."), new LocalizedText("Sala gran"), new DateOnly(2051, 12, 10), new DateOnly(2051, 12, 11), 30,
            new DateTimeOffset(2051, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2051, 12, 9, 0, 0, 0, TimeSpan.Zero), new DateOnly(2052, 3, 1));
        await site.UseAsync<OpenEdition, bool>(async open =>
        {
            await open.RunAsync(2051, plan, "test");
            return true;
        });
        using var organiser = await site.SignInAsync("organiser@prova.talaia.example");

        var preview = await SendFileAsync(organiser, Programme("Obertura de prova"));
        Assert.Equal("", preview.Document.QuerySelector("[role=alert] li")?.TextContent.Trim() ?? "");
        Assert.Equal(200, preview.Status);
        Assert.Contains("Obertura de prova", preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await organiser.GetAsync("/ca/oficina/conferencia/2051")).Document.QuerySelectorAll("tbody a[href*='/sessions/']"));

        (string, string)[] carried = [("content", preview.Document.QuerySelector("input[name=content]")!.GetAttribute("value")!), ("go", "import")];
        for (var sent = 0; sent < 2; sent++)
            Assert.Equal("/ca/oficina/conferencia/2051", (await organiser.PostAsync(Address, carried)).Location);
        Assert.Equal("/ca/oficina/conferencia/2051/sessions/obertura-de-prova", await OnlySessionAsync(organiser));

        Assert.Equal(422, (await SendFileAsync(organiser, "<schedule><day></schedule>")).Status);
        Assert.Equal(422, (await organiser.PostAsync(Address, ("go", "preview"))).Status);
        Assert.Equal(404, (await organiser.PostAsync("/ca/oficina/conferencia/2050/programa", carried)).Status);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.NotEqual("/ca/oficina/conferencia/2051", (await coordinator.PostAsync(Address, ("content", Convert.ToBase64String(Encoding.UTF8.GetBytes(Programme("Una altra")))), ("go", "import"))).Location);
        Assert.Equal("/ca/oficina/conferencia/2051/sessions/obertura-de-prova", await OnlySessionAsync(organiser));
    }

    private static async Task<string?> OnlySessionAsync(Visitor organiser) => Assert.Single(
        (await organiser.GetAsync("/ca/oficina/conferencia/2051")).Document.QuerySelectorAll("tbody a[href*='/sessions/']").Select(link => link.GetAttribute("href")).Distinct());

    private static string Programme(string title) =>
        $"<schedule><conference><title>Prova</title></conference><day index=\"1\" date=\"2051-12-10\"><room name=\"Sala de prova\"><event id=\"1\" guid=\"7f3f0cbe-5c67-5d0c-9f5c-0a3f2b1c4d5e\"><date>2051-12-10T09:30:00+01:00</date><start>09:30</start><duration>01:00</duration><room>Sala de prova</room><title>{title}</title></event></room></day></schedule>";

    private static async Task<Page> SendFileAsync(Visitor visitor, string file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" },
            { new StringContent("preview"), "go" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "programa.xml" },
        };
        return await visitor.SendAsync(HttpMethod.Post, Address, content);
    }
}
