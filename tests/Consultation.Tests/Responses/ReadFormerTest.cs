using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Consultation.Tests.Needs;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

/// <summary>What a town answered before, for “still true?”.</summary>
public sealed class ReadFormerTest
{
    [Theory, Engines]
    public async Task The_newest_answers_that_were_sent_before_are_read_by_the_paths_of_today(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2026-1");
        await SaveAndSendAsync(house, "080001", "1", "2026-1");
        await OpenAsync(house, "2026-2");
        await SaveAsync(house, "080001", Sample.Complete("3"), wave: "2026-2");
        await OpenAsync(house, OpenHouse.Wave);

        var former = (await FormerAsync(house, "080001"))!;
        Assert.Equal(("2026-1", 3), (former.WaveKey, former.Answers.Count));
        await SendAsync(house, "080001", "2026-2");
        former = (await FormerAsync(house, "080001"))!;
        Assert.Equal(("2026-2", "3"), (former.WaveKey, former.Answers["/VI/VI.1/seriousness"].Parts[0]));
        Assert.Null(await FormerAsync(house, "080002"));
    }

    [Theory, Engines]
    public async Task What_was_said_of_elements_is_read_by_a_form_and_from_one_where_the_same_is_asked_of_them(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2027-1");
        await SaveAndSendAsync(house, "080001", "2", "2027-1");
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/missing", "people,money"), ("/ET/text", "Ens cal gent")), wave: "2027-1");
        await AskedForm.OpenAsync(house, await FormNeedsTest.GenerateAsync(house));
        var former = (await FormOfTodayAsync(house, AskedForm.Wave, "080001"))!;
        Assert.Equal("2027-1", former.WaveKey);
        Assert.Equal(("2", "people, money", "Ens cal gent"), ($"{former.Answers["/VI/VI.1/seriousness"]}", $"{former.Answers["/ET/ET.1/missing"]}", $"{former.Answers["/ET/text"]}"));

        await SaveAsync(house, "080001", FormNeedsTest.Paths("seriousness", "3", "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: AskedForm.Wave);
        await SendAsync(house, "080001", AskedForm.Wave);
        await OpenAsync(house, "2027-3");
        Assert.Equal((AskedForm.Wave, "3"), ((await FormOfTodayAsync(house, "2027-3", "080001"))!.WaveKey, $"{(await FormOfTodayAsync(house, "2027-3", "080001"))!.Answers["/ET/ET.1/seriousness"]}"));
    }

    [Theory, Engines]
    public async Task A_newer_form_made_of_a_later_release_reads_what_was_said_of_what_its_elements_were(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await AskedForm.OpenAsync(house, await FormNeedsTest.GenerateAsync(house));
        await SaveAsync(house, "080001", FormNeedsTest.Paths("seriousness", "3", "/ET/ET.1", "/ET/ET.2", "/VI/VI.1"), wave: AskedForm.Wave);
        await SendAsync(house, "080001", AskedForm.Wave);
        await FormNeedsTest.ReleaseAsync(house);
        await OpenFormAsync(house, "2028-1", await FormNeedsTest.GenerateAsync(house, new FormRecipe("Gravetat", [], Pattern: AskPattern.Seriousness)));
        var former = (await FormOfTodayAsync(house, "2028-1", "080001"))!;
        Assert.Equal(["/ET/seriousness/seriousness-ET.2", "/ET/seriousness/seriousness-ET.9"], former.Answers.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>A path alone says nothing across forms: another form may call another question so.</summary>
    [Theory, Engines]
    public async Task What_asks_about_no_element_is_read_from_the_same_form_alone(Engine engine)
    {
        await using var house = await AskedForm.AskedAsync(engine);
        await SaveAsync(house, "080001", AskedForm.Answers(("/oficina/persones", "12"), ("/oficina/web", "no"), ("/tramit[1]/nom", "Padró"), ("/tramit[2]/nom", "Obres")), wave: AskedForm.Wave);
        await SendAsync(house, "080001", AskedForm.Wave);
        var changed = AskedForm.Markdown.Replace("Quantes persones hi ha?", "Quanta gent?", StringComparison.Ordinal);
        await OpenFormAsync(house, "2028-1", await VersionAsync(house, changed));
        var former = (await FormOfTodayAsync(house, "2028-1", "080001"))!;
        Assert.Equal(("12", "Obres"), ($"{former.Answers["/oficina/persones"]}", $"{former.Answers["/tramit[2]/nom"]}"));
        Assert.DoesNotContain("/tancament/total", former.Answers.Keys);
        await OpenFormAsync(house, "2028-2", await VersionAsync(house, changed.Replace("| prova ", "| altre ", StringComparison.Ordinal)));
        Assert.Null(await FormOfTodayAsync(house, "2028-2", "080001"));
    }

    private static async Task<Guid> VersionAsync(TestHouse house, string markdown)
    {
        var form = await AskedForm.ImportAsync(house, markdown);
        await house.UseAsync<PublishFormVersion, bool>(publish => publish.RunAsync(form.FormId!.Value, form.Number, "office"));
        return (await house.UseAsync<ReadForms, List<FormVersionRow>>(read => read.VersionsAsync(form.FormId!.Value)))[0].Id;
    }

    private static Task<string> OpenFormAsync(TestHouse house, string period, Guid version)
    {
        var now = house.Clock.GetUtcNow();
        return house.UseAsync<OpenWave, string>(open => open.RunAsync(new OpeningWave(Period.Parse(period), new LocalizedText(ca: "Onada"), now, now.AddDays(7), FormVersionId: version), "office"));
    }

    private static async Task<FormerAnswers?> FormOfTodayAsync(TestHouse house, string wave, string codi6)
    {
        var questionnaire = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync(wave)))!;
        return await house.UseAsync<ReadFormer, FormerAnswers?>(read => read.RunAsync(wave, codi6, questionnaire));
    }

    private static Task<FormerAnswers?> FormerAsync(TestHouse house, string codi6) =>
        house.UseAsync<ReadFormer, FormerAnswers?>(read => read.RunAsync(OpenHouse.Wave, codi6, Sample.Questionnaire));
}
