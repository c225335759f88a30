using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>The whole line as three people walk it: a town hall answers, the need index moves, an analyst makes a trend, an editor reads it all in the report's PDF.</summary>
[Collection(nameof(Answers))]
public sealed partial class LineTest(RunningSite site, Chromium chromium)
{
    private const string Wave = "2026-3";
    private const string Town = "080018";

    [Fact]
    public async Task An_answer_and_a_trend_reach_the_report_and_its_PDF()
    {
        var editor = await SignInAsync("editor");
        var before = await IndexInReportAsync(editor);

        var analyst = await SignInAsync("analyst");
        var town = await chromium.NewPersonAsync(390);
        await OpenPersonalLinkAsync(analyst, town);
        await AnswerAsync(town);
        await MakeTrendAsync(analyst);

        var after = await IndexInReportAsync(editor);
        Assert.NotEqual(before, after);
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Name = "Tendència de prova" })).ToBeVisibleAsync();
        await PdfHasAsync(editor, after);
    }

    private async Task<IPage> SignInAsync(string who)
    {
        var page = await chromium.NewPersonAsync();
        await site.SignInAsync(page, who);
        await Expect(page).ToHaveURLAsync(new Regex("/ca/oficina$"));
        return page;
    }

    private async Task OpenPersonalLinkAsync(IPage analyst, IPage town)
    {
        await analyst.GotoAsync($"{site.Address}/ca/oficina/onades/{Wave}");
        await analyst.Locator("#f-codi6").FillAsync(Town);
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Feu un enllaç personal" }).ClickAsync();
        var link = await analyst.Locator("#enllac").GetAttributeAsync("href");
        await town.GotoAsync(link!);
        await Expect(town.GetByRole(AriaRole.Heading, new() { Name = "Qüestionari d’Abrera" })).ToBeVisibleAsync();
    }

    /// <summary>Answers the first section, leaves, returns, answers the rest and sends.</summary>
    private async Task AnswerAsync(IPage town)
    {
        await town.GetByRole(AriaRole.Link, new() { Name = "Comenceu" }).ClickAsync();
        await Answers.FillSectionAsync(town, "Deseu i sortiu");
        await town.GotoAsync($"{site.Address}/ca/questionari/{Wave}/MU");
        await Expect(town.Locator("input[name='/MU/MU.1/seriousness'][value='3']")).ToBeCheckedAsync();
        await town.GotoAsync($"{site.Address}/ca/questionari/{Wave}");
        await town.GetByRole(AriaRole.Link, new() { Name = "Continueu" }).ClickAsync();
        for (var section = 1; section < 6; section++)
            await Answers.FillSectionAsync(town, "Deseu i continueu");
        await town.GetByRole(AriaRole.Button, new() { Name = "Envieu la resposta" }).ClickAsync();
        await Expect(town.GetByRole(AriaRole.Heading, new() { Name = "Resposta enviada" })).ToBeVisibleAsync();
    }

    private async Task MakeTrendAsync(IPage analyst)
    {
        await analyst.GotoAsync($"{site.Address}/ca/oficina/prospectiva/termes/{Wave}");
        await analyst.Locator("tbody th a").First.ClickAsync();
        await analyst.Locator("input[name='evidence']").First.CheckAsync();
        await analyst.Locator("input[name='element'][value='ET.5']").CheckAsync();
        await analyst.Locator("input[name='name.ca']").FillAsync("Tendència de prova");
        await analyst.Locator("textarea[name='summary.ca']").FillAsync("Un resum de prova, amb evidència real.");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Feu-ne una tendència" }).ClickAsync();
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Publiqueu" }).ClickAsync();
        await Expect(analyst.GetByRole(AriaRole.Link, new() { Name = "Vegeu-la publicada" })).ToBeVisibleAsync();
    }

    /// <summary>The index of cybersecurity in the draft's annex, with one decimal.</summary>
    private async Task<string> IndexInReportAsync(IPage editor)
    {
        await editor.GotoAsync($"{site.Address}/ca/informes/{Wave}");
        var row = editor.Locator("table").Filter(new() { HasText = "Tots els àmbits" }).Locator("tr").Filter(new() { HasText = "Ciberseguretat" });
        return string.Join(' ', (await row.Locator("td").AllTextContentsAsync()).Take(3));
    }

    private async Task PdfHasAsync(IPage editor, string figures)
    {
        var answer = await editor.APIRequest.GetAsync($"{site.Address}/ca/informes/{Wave}.pdf");
        var file = Path.Combine(site.Data, "report.pdf");
        await File.WriteAllBytesAsync(file, await answer.BodyAsync());
        Assert.Matches(TaggedYes(), await RunAsync("pdfinfo", file));
        var text = await RunAsync("pdftotext", "-layout", file, "-");
        foreach (var figure in figures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(figure.Trim(), text, StringComparison.Ordinal);
        Assert.Contains("Tendència de prova", text, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex("Tagged: +yes")]
    private static partial Regex TaggedYes();
}
