using System.Globalization;
using System.IO.Compression;
using Talaia.Consultation.Results;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What the office takes and reads from a wave, and what everybody may see of it.</summary>
public sealed class WaveResultsTest
{
    private const string Wave = FilledHouse.Wave;
    private const string Desk = $"/ca/oficina/onades/{Wave}";

    [Theory, Engines]
    public async Task The_office_downloads_a_wave_in_each_format_and_nobody_else_does(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        var links = (await manager.GetAsync(Desk)).Document.QuerySelectorAll("section[aria-labelledby=baixa] a[download]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(ExportWave.Formats.Count + 1, links.Count);
        foreach (var link in links)
        {
            var (headers, bytes) = await manager.BytesAsync(link);
            Assert.True(bytes.Length > 500, link);
            Assert.StartsWith($"needs-{Wave}.", headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        }

        Assert.Equal("$FL2"u8.ToArray(), (await manager.BytesAsync($"{Desk}/exporta/sav")).Body[..4]);
        using (var workbook = new ZipArchive(new MemoryStream((await manager.BytesAsync($"{Desk}/exporta/xlsx")).Body)))
            Assert.NotNull(workbook.GetEntry("xl/workbook.xml"));
        var spanish = (await manager.GetAsync($"/es/oficina/onades/{Wave}/exporta/dictionary")).Body;
        Assert.Contains("Etiqueta,Pregunta", spanish, StringComparison.Ordinal);
        Assert.Contains("9 = No lo sé", spanish, StringComparison.Ordinal);
        Assert.Equal(404, (await manager.GetAsync($"{Desk}/exporta/exe")).Status);
        Assert.Equal(404, (await manager.GetAsync("/ca/oficina/onades/2031-1/exporta/csv")).Status);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.Equal(403, (await coordinator.GetAsync($"{Desk}/exporta/csv")).Status);
        using var auditor = await site.SignInAsync("administrator@prova.talaia.example");
        Assert.Contains("Baixa les respostes d’una onada", (await auditor.GetAsync("/ca/oficina/registre")).Body, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_office_reads_the_index_with_what_it_is_sure_of_and_crosses_any_question(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        var page = await manager.GetAsync($"{Desk}/resultats");
        Assert.Equal(200, page.Status);
        Assert.Contains("n efectiva", page.Body, StringComparison.Ordinal);
        Assert.Contains("Qui no ha respost", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("Àmbit,Ordre", (await manager.GetAsync($"{Desk}/resultats?format=csv")).Body, StringComparison.Ordinal);
        foreach (var by in new[] { "Band", "Comarca", "Province", "Maturity" })
        {
            var cross = await manager.GetAsync($"{Desk}/resultats/encreua?pregunta={Uri.EscapeDataString("/PE/PE.1/seriousness")}&per={by}");
            Assert.Equal(200, cross.Status);
            Assert.Contains("n=6", cross.Document.QuerySelector("section.tbl tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
        }

        var file = (await manager.GetAsync($"{Desk}/resultats/encreua?pregunta={Uri.EscapeDataString("/PE/PE.1/seriousness")}&per=Band&format=csv")).Body.TrimEnd().Split("\r\n");
        Assert.StartsWith("Tots,", file[^1], StringComparison.Ordinal);
        Assert.Contains(",6,100,", file[^1], StringComparison.Ordinal);
        Assert.Equal(404, (await manager.GetAsync($"{Desk}/resultats/encreua?pregunta=ET%2Ftext")).Status);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.Equal(403, (await coordinator.GetAsync($"{Desk}/resultats")).Status);
    }

    [Theory, Engines]
    public async Task A_shared_problem_is_handed_to_innovation_with_all_its_needs(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        Assert.Equal(200, (await manager.GetAsync($"{Desk}/problemes")).Status);
        var address = $"/ca/oficina/innovacio/obre/{Wave}/PE.1";
        var form = (await manager.GetAsync($"{address}?amb=PE.2")).Document;
        Assert.Equal("PE.2", form.QuerySelector("input[name=with]")!.GetAttribute("value"));
        var opened = await manager.PostAsync(address, ("with", "PE.2"), ("statement.ca", "Com ho fem junts?"), ("affected.ca", "Als petits"), ("year", "2031"), ("methodology", form.QuerySelector("select[name=methodology] option")!.GetAttribute("value")!));
        Assert.Equal(302, opened.Status);
        var challenge = (await manager.GetAsync(opened.Location!)).Body;
        Assert.Contains($"/ca/necessitats/{Wave}/PE.1", challenge, StringComparison.Ordinal);
        Assert.Contains($"/ca/necessitats/{Wave}/PE.2", challenge, StringComparison.Ordinal);
        Assert.Contains("100,0", Evidence(await manager.GetAsync(opened.Location!)), StringComparison.Ordinal);
        using var visitor = site.Visit();
        Assert.DoesNotContain("100,0", Evidence(await visitor.GetAsync(opened.Location!)), StringComparison.Ordinal);
        await site.EndWaveAsync();
        Assert.Contains("100,0", Evidence(await visitor.GetAsync(opened.Location!)), StringComparison.Ordinal);
        Assert.Contains("Com ho fem junts?", (await visitor.GetAsync($"/ca/necessitats/{Wave}/PE.2")).Body, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task With_a_greater_least_group_everybody_sees_nothing_of_six_answers(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine, "--Consultation:LeastGroup=7");
        await site.EndWaveAsync();
        using var visitor = site.Visit();
        var page = await visitor.GetAsync($"/ca/necessitats/{Wave}");
        Assert.Contains("Encara han respost massa pocs ajuntaments", page.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync($"/ca/necessitats/{Wave}/PE.1")).Status);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        Assert.Contains(100.ToString("0", CultureInfo.InvariantCulture), (await manager.GetAsync($"{Desk}/resultats")).Document.QuerySelector("section.tbl tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task While_a_wave_is_open_its_public_pages_say_when_its_figures_come(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var visitor = site.Visit();
        foreach (var (language, sentence) in new[] { ("ca", "des del dia que es tanca"), ("es", "desde el día en que se cierra"), ("en", "from the day it closes"), ("oc", "deth dia que se barre") })
        {
            foreach (var path in new[] { $"necessitats/{Wave}", $"necessitats/{Wave}/PE.1" })
            {
                var page = await visitor.GetAsync($"/{language}/{path}");
                Assert.Equal(200, page.Status);
                Assert.Contains(sentence, page.Document.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
                Assert.Empty(page.Document.QuerySelectorAll("section.tbl, figure"));
            }
        }

        Assert.Empty((await visitor.GetAsync("/ca")).Document.QuerySelectorAll("figure"));
        Assert.DoesNotContain($"/necessitats/{Wave}/PE.1", (await visitor.GetAsync("/sitemap.xml")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/necessitats/{Wave}/PE.1", (await visitor.GetAsync("/ca/metamodel/PE.1")).Body, StringComparison.Ordinal);

        await site.EndWaveAsync();
        Assert.NotEmpty((await visitor.GetAsync($"/ca/necessitats/{Wave}")).Document.QuerySelectorAll("figure"));
        Assert.NotEmpty((await visitor.GetAsync("/ca")).Document.QuerySelectorAll("figure"));
        Assert.Contains("100,0", (await visitor.GetAsync($"/ca/necessitats/{Wave}/PE.1")).Body, StringComparison.Ordinal);
    }

    private static string Evidence(Page page) => page.Document.QuerySelector("#evidencia")!.Closest("section")!.TextContent;
}
