using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>
/// The loop once around, as six people walk it: a town hall's answer, the need, a challenge, an idea, a vote, a pilot, a proposal, a release, the next
/// questionnaire; and a trend, a session, a key idea, the synthesis, a signal. And back to the first by clicking.
/// </summary>
[Collection(nameof(Answers))]
public sealed partial class LoopTest(RunningSite site, Chromium chromium)
{
    private const string Wave = "2026-3";
    private const string NextWave = "2027-1";
    private const string Scope = "ET.3";

    [Fact]
    public async Task An_answer_becomes_a_challenge_a_pilot_a_new_element_and_the_next_question_and_every_step_leads_back()
    {
        var town = await AsAsync("coordinator.080193");
        var analyst = await AsAsync("analyst");

        var before = await IndexAsync(analyst);
        await AnswerAsync(town);
        Assert.NotEqual(before, await IndexAsync(analyst));

        var challenge = await OpenProcessAsync(analyst);
        await JoinAsync(town, challenge);
        var idea = await PostIdeaAsync(town, challenge);
        await SupportAsync(analyst, idea);
        await ChooseAsync(analyst, town);
        var pilot = await PilotAsync(analyst, idea);
        var proposal = await CloseWithResultAsync(analyst, pilot);
        var element = await AcceptAsync(proposal);
        await NextWaveAsksAsync(analyst, town, element);

        await WalkBackAsync(analyst, element);
    }

    [Fact]
    public async Task A_trend_reaches_a_session_a_key_idea_the_synthesis_and_comes_back_as_a_signal()
    {
        var organiser = await AsAsync("organiser");
        var analyst = await AsAsync("analyst");
        var manager = await AsAsync("manager");

        await GoAsync(analyst, "tendencies");
        await analyst.Locator("main a[href*='/tendencies/']", new() { HasText = "Acompanyament digital" }).First.LeadAsync();
        await FollowAsync(analyst, "sessió");
        var session = Path(analyst);
        var code = session.Split('/')[^1];

        await GoAsync(organiser, $"oficina/conferencia/2026/apunta/{code}");
        await organiser.Locator("textarea[name='sentence.ca']").FillAsync("Qui acompanya aprèn tant com qui és acompanyat.");
        await organiser.Locator("input[name='speaker']").First.CheckAsync(new() { Force = true });
        await organiser.Locator("input[name='minute']").FillAsync("12");
        await organiser.Locator("input[name='kind'][value='experience']").CheckAsync(new() { Force = true });
        await organiser.Locator("input[name='profiles']").First.CheckAsync(new() { Force = true });
        await organiser.Locator("main form button[type='submit']").First.LeadAsync();

        await GoAsync(manager, "oficina/conferencia/2026");
        var row = manager.Locator("tr", new() { HasText = "Qui acompanya aprèn" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Aproveu" }).LeadAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "senyal" }).LeadAsync();

        await GoAsync(analyst, "conferencia/2026/sintesi");
        await Expect(analyst.GetByText("Qui acompanya aprèn tant com qui és acompanyat.").First).ToBeVisibleAsync();
        await GoAsync(manager, "oficina/conferencia/2026");
        await manager.Locator("tr", new() { HasText = "Qui acompanya aprèn" }).Locator("a[href*='/senyals/']").LeadAsync();

        await FollowAsync(manager, "idea força");
        await FollowAsync(manager, "sessió");
        Assert.Equal(session, Path(manager));
        await FollowAsync(manager, "tendència");
        await Expect(manager.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Acompanyament digital");
    }

    private async Task<IPage> AsAsync(string who)
    {
        var page = await chromium.NewPersonAsync();
        await site.SignInAsync(page, who);
        return page;
    }

    private Task GoAsync(IPage page, string path) => page.GotoAsync($"{site.Address}/ca/{path}");

    private static string Path(IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Clicks the first link of the thread that leads to a thing of this kind.</summary>
    private static async Task FollowAsync(IPage page, string kind)
    {
        var from = page.Url;
        await page.Locator("ol.thread > li", new() { Has = page.Locator(".verb", new() { HasText = kind }) }).Locator("a").First.LeadAsync();
        Assert.NotEqual(from, page.Url);
    }

    private async Task<string> IndexAsync(IPage page)
    {
        await GoAsync(page, $"necessitats/{Wave}/{Scope}");
        return await page.Locator("dl.facts").InnerTextAsync();
    }

    private async Task AnswerAsync(IPage town)
    {
        await GoAsync(town, $"questionari/{Wave}/MU");
        for (var section = 0; section < 6; section++)
            await Answers.FillSectionAsync(town, "Deseu i continueu");
        await town.GetByRole(AriaRole.Button, new() { Name = "Envieu la resposta" }).ClickAsync();
        await Expect(town.GetByRole(AriaRole.Heading, new() { Name = "Resposta enviada" })).ToBeVisibleAsync();
    }

    private async Task<string> OpenProcessAsync(IPage analyst)
    {
        await GoAsync(analyst, $"oficina/innovacio/obre/{Wave}/{Scope}");
        await analyst.Locator("input[name='statement.ca']").FillAsync("Com podem compartir les dades entre ajuntaments?");
        await analyst.Locator("textarea[name='affected.ca']").FillAsync("A qui ha de tornar a escriure el que ja ha escrit.");
        await analyst.Locator("input[name='year']").FillAsync("2027");
        await analyst.Locator("input[name='file']").SetInputFilesAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "loop.yaml"));
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Obriu-lo" }).ClickAsync();
        await Expect(analyst).ToHaveURLAsync(new Regex("/innovacio/reptes/"));
        return Path(analyst);
    }

    private async Task JoinAsync(IPage town, string challenge)
    {
        await town.GotoAsync(site.Address + challenge);
        await town.Locator("input[name='role'][value='PilotSite']").CheckAsync(new() { Force = true });
        await town.GetByRole(AriaRole.Button, new() { Name = "Adheriu-hi el municipi" }).ClickAsync();
        await Expect(town.Locator("#municipis").Locator("xpath=ancestor::section").GetByText("Barcelona").First).ToBeVisibleAsync();
    }

    private async Task<string> PostIdeaAsync(IPage town, string challenge)
    {
        await town.GotoAsync(site.Address + challenge);
        await town.Locator("input[name='title']").FillAsync("Un diccionari de dades comú");
        await town.Locator("textarea[name='text']").FillAsync("Que cada camp es digui igual a tot arreu.");
        await town.GetByRole(AriaRole.Button, new() { Name = "Publiqueu la idea" }).ClickAsync();
        await Expect(town).ToHaveURLAsync(new Regex("/innovacio/idees/"));
        return Path(town);
    }

    private async Task SupportAsync(IPage analyst, string idea)
    {
        await analyst.GotoAsync(site.Address + idea);
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Doneu-hi suport" }).LeadAsync();
        await analyst.Locator("textarea[name='text']").FillAsync("Hi ha un vocabulari europeu per començar.");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Publiqueu el comentari" }).ClickAsync();
        await Expect(analyst.GetByText("Hi ha un vocabulari europeu per començar.")).ToBeVisibleAsync();
    }

    /// <summary>The gate opens, two people vote in secret, the count is closed and the decision recorded.</summary>
    private async Task ChooseAsync(IPage analyst, IPage town)
    {
        await GoAsync(analyst, "oficina/innovacio/2027");
        await analyst.Locator("label", new() { HasText = "Un diccionari de dades comú" }).First.ClickAsync();
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Obriu la votació" }).LeadAsync();
        foreach (var voter in new[] { analyst, town })
        {
            await GoAsync(voter, "innovacio/2027/portes/choose");
            await voter.Locator("main label", new() { HasText = "Un diccionari de dades comú" }).First.ClickAsync();
            await voter.GetByRole(AriaRole.Button, new() { Name = "Emeteu la papereta" }).ClickAsync();
            await Expect(voter.GetByText("La vostra papereta és a l’urna")).ToBeVisibleAsync();
        }

        await GoAsync(analyst, "oficina/innovacio/2027");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Tanqueu la votació i compteu" }).ClickAsync();
        await analyst.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Tanqueu la votació i compteu" }).LeadAsync();
        await GoAsync(analyst, "oficina/innovacio/2027");
        await analyst.Locator("input[name='body']").FillAsync("Ple de prova");
        await analyst.Locator("textarea[name='reasons']").FillAsync("És la que té més suport.");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Registreu la decisió" }).LeadAsync();
    }

    private async Task<string> PilotAsync(IPage analyst, string idea)
    {
        await analyst.GotoAsync(site.Address + idea);
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Inicieu un pilot" }).ClickAsync();
        await analyst.Locator("input[name='name']").FillAsync("Diccionari a prova");
        await analyst.Locator("textarea[name='hypothesis']").FillAsync("Amb un diccionari comú es torna a escriure la meitat.");
        await analyst.Locator("input[name='site']").First.CheckAsync(new() { Force = true });
        await analyst.Locator("input[name='starts']").FillAsync("2026-01-10");
        await analyst.Locator("input[name='ends']").FillAsync("2027-12-10");
        await analyst.Locator("input[name='indicator1']").FillAsync("Camps tornats a escriure");
        await analyst.Locator("input[name='baseline1']").FillAsync("40");
        await analyst.Locator("input[name='target1']").FillAsync("20");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Inicieu un pilot" }).ClickAsync();
        await Expect(analyst).ToHaveURLAsync(new Regex("/innovacio/pilots/"));
        await analyst.Locator("input[name='value']").FillAsync("18");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Deseu la lectura" }).LeadAsync();
        return Path(analyst);
    }

    private async Task<string> CloseWithResultAsync(IPage analyst, string pilot)
    {
        await analyst.GotoAsync(site.Address + pilot);
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Tanqueu el pilot amb el resultat" }).ClickAsync();
        foreach (var (field, words) in new[] { ("what", "Els camps comuns."), ("where", "A dos departaments."), ("cost", "Trenta hores."), ("lesson", "Comenceu per l’adreça."), ("reason", "Ha reduït la feina a la meitat.") })
            await analyst.Locator($"textarea[name='{field}']").FillAsync(words);
        await analyst.Locator("select[name='parent']").SelectOptionAsync(Scope);
        await analyst.Locator("input[name='element.ca']").FillAsync("Diccionari de dades comú");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Tanqueu el pilot amb el resultat" }).ClickAsync();
        await Expect(analyst).ToHaveURLAsync(new Regex("/metamodel/propostes/[0-9]+"));
        return Path(analyst);
    }

    /// <returns>The code of the new element.</returns>
    private async Task<string> AcceptAsync(string proposal)
    {
        var steward = await AsAsync("steward");
        await steward.GotoAsync(site.Address + proposal);
        await steward.Locator("textarea[name='answer']").FillAsync("Ben mesurat: s’incorpora.");
        await steward.GetByRole(AriaRole.Button, new() { Name = "Accepteu", Exact = true }).ClickAsync();
        await steward.GetByRole(AriaRole.Link, new() { Name = "Sortirà en la propera versió" }).ClickAsync();
        await steward.GetByRole(AriaRole.Button, new() { Name = "Publiqueu la versió" }).ClickAsync();
        await Expect(steward).ToHaveURLAsync(new Regex("/metamodel/versions/[0-9.]+$"));
        await steward.GotoAsync(site.Address + proposal);
        await steward.Locator("ol.thread").GetByRole(AriaRole.Link, new() { Name = "Diccionari de dades comú", Exact = true }).LeadAsync();
        await Expect(steward.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Diccionari de dades comú");
        return Path(steward).Split('/')[^1];
    }

    private async Task NextWaveAsksAsync(IPage analyst, IPage town, string element)
    {
        await GoAsync(analyst, "oficina/onades");
        await analyst.Locator("input[name='period']").FillAsync(NextWave);
        await analyst.Locator("input[name='opens']").FillAsync(DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", null));
        await analyst.Locator("input[name='closes']").FillAsync(DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", null));
        await analyst.Locator("main form button[type='submit']").First.LeadAsync();
        await GoAsync(town, $"questionari/{NextWave}/ET");
        await Expect(town.GetByRole(AriaRole.Heading, new() { Name = "Diccionari de dades comú" })).ToBeVisibleAsync();
        Assert.Equal(1, await town.Locator($"input[name$='/{element}/seriousness'][value='3']").CountAsync());
    }

    /// <summary>From the next question back to the answer that began it, by the threads alone.</summary>
    private async Task WalkBackAsync(IPage page, string element)
    {
        await GoAsync(page, $"metamodel/{element}");
        await Expect(page.Locator("ol.thread")).ToContainTextAsync($"Onada {NextWave}");
        await FollowAsync(page, "proposta");
        await FollowAsync(page, "pilot");
        await FollowAsync(page, "idea");
        await FollowAsync(page, "repte");
        await FollowAsync(page, "necessitat");
        Assert.Equal($"/ca/necessitats/{Wave}/{Scope}", Path(page));
        await FollowAsync(page, "onada");
        Assert.Equal($"/ca/necessitats/{Wave}", Path(page));
    }
}
