using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Reports.Documents;
using Talaia.Reports.Publishing;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Waves;

/// <summary>A wave shows no figures before it has closed: the report of its period reads those of the wave before, and says so.</summary>
public sealed class FiguresOfAnEarlierWaveTest
{
    private const string Later = "2027-1";

    [Theory, Engines]
    public async Task A_report_of_a_wave_that_is_still_open_reads_the_one_before_and_says_so(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        foreach (var codi6 in OpenHouse.Codes.Take(8))
            await OpenHouse.SaveAndSendAsync(house, codi6, "3");
        house.Clock.Advance(TimeSpan.FromDays(10));
        await OpenHouse.OpenAsync(house, Later);
        foreach (var codi6 in OpenHouse.Codes.Take(3))
            await OpenHouse.SaveAndSendAsync(house, codi6, "0", Later);
        await house.UseAsync<StartReport>(start => start.RunAsync(Period.Parse(Later), new LocalizedText("Informe"), LocalizedText.Empty, "office"));

        var open = await TextAsync(house);
        Assert.Contains($"aquestes són les de l’onada {OpenHouse.Wave}.", open, StringComparison.Ordinal);
        Assert.Contains("Han respost 8 dels 12", open, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(8));
        var closed = await TextAsync(house);
        Assert.DoesNotContain("aquestes són les de l’onada", closed, StringComparison.Ordinal);
        Assert.Contains("Han respost 3 dels 12", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_wave_before_it_gives_no_figures_until_its_own_are_there()
    {
        await using var house = await OpenHouse.WithWaveAsync(Engine.Sqlite);
        await OpenHouse.SaveAndSendAsync(house, OpenHouse.Codes[0], "3");
        await house.UseAsync<StartReport>(start => start.RunAsync(Period.Parse(OpenHouse.Wave), new LocalizedText("Informe"), LocalizedText.Empty, "office"));
        Assert.DoesNotContain("Han respost", await TextAsync(house, OpenHouse.Wave), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(TestHouse house, string period = Later)
    {
        var document = (await house.UseAsync<ReadDocument, ReportDocument?>(read => read.RunAsync(Period.Parse(period), Language.Catalan)))!;
        return DocumentJson.Write(document);
    }
}
