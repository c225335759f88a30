using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;
using Talaia.Metamodel.Imports;
using Talaia.Territory.Lists;
using Talaia.TestKit;

namespace Talaia.Consultation.Tests.Waves;

public sealed class OpenWaveTest
{
    [Theory, Engines]
    public async Task A_wave_asks_about_the_latest_release_and_says_what_it_was_made_from(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        var wave = (await house.UseAsync<ReadWaves, WaveRow?>(read => read.ByKeyAsync("2026-3")))!;
        Assert.Equal(("1", false, 0, 0, 0), (wave.ReleaseNumber, wave.Simulated, wave.Invited, wave.Started, wave.Sent));
        var questionnaire = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync("2026-3")))!;
        Assert.Equal(Sample.Questionnaire.Questions.Select(question => question.Path), questionnaire.Questions.Select(question => question.Path));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(new Ref("wave", "2026-3")));
        Assert.Equal([new Ref("form", "necessitats-del-metamodel"), new Ref("release", "1")], links.Where(link => link.Kind == LinkKinds.MadeFrom).Select(link => link.To).OrderBy(to => to.Kind));
        Assert.Equal(["ET", "ET.1", "ET.2", "VI", "VI.1"], links.Where(link => link.Kind == LinkKinds.AsksAbout).Select(link => link.To.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["import-form", "open-wave", "publish-form"], await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<AuditEntry>().Where(entry => entry.Actor == "office").Select(entry => entry.Act).Order().ToListAsync()));
    }

    [Theory, Engines]
    public async Task The_form_made_for_a_wave_is_one_from_wave_to_wave_and_where_nothing_has_changed_the_same_version(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        await OpenHouse.OpenAsync(house, "2027-1");
        Assert.Equal([("necessitats-del-metamodel", "Necessitats, metamodel 1", 1)], await FormsAsync());
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(OpenHouse.Metamodel("ET.2.1,3,ET.2,need,Obrir les dades,"), "Prova 2", isStarter: false, "test"));
        await OpenHouse.OpenAsync(house, "2027-2");
        Assert.Equal([("necessitats-del-metamodel", "Necessitats, metamodel 1.1", 2)], await FormsAsync());

        async Task<IEnumerable<(string, string, int?)>> FormsAsync() => (await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Select(form => (form.Key, form.Name, form.Published));
    }

    [Fact]
    public async Task What_is_not_opened_leaves_no_form_either()
    {
        await using var house = await OpenHouse.WithoutWaveAsync(Engine.Sqlite);
        var now = house.Clock.GetUtcNow();
        await Assert.ThrowsAsync<InputException>(() => house.UseAsync<OpenWave>(open => open.RunAsync(new OpeningWave(new Period(2026, 3), LocalizedText.Empty, now, now), "office")));
        Assert.Empty(await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync()));
    }

    [Theory, Engines]
    public async Task A_period_has_one_wave(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        Assert.Equal("wave-exists", (await Assert.ThrowsAsync<RuleException>(() => OpenHouse.OpenAsync(house, "2026-3"))).Code);
        await OpenHouse.OpenAsync(house, "2027-1");
        Assert.Equal(["2027-1", "2026-3"], (await house.UseAsync<ReadWaves, List<WaveRow>>(read => read.ListAsync())).Select(wave => wave.Key));
    }

    [Theory, Engines]
    public async Task The_next_wave_asks_about_what_a_new_release_has_added(Engine engine)
    {
        await using var house = await OpenHouse.WithWaveAsync(engine);
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(OpenHouse.Metamodel("ET.2.1,3,ET.2,need,Obrir les dades,"), "Prova 2", isStarter: false, "test"));
        await OpenHouse.OpenAsync(house, "2027-1");
        await OpenHouse.OpenAsync(house, "2027-2");

        var next = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync("2027-1")))!;
        Assert.Equal(["ET.1", "ET.2", "ET.2.1", "VI.1"], next.Needs.Select(need => need.Element));
        var after = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync("2027-2")))!;
        Assert.Equal(["ET.1", "ET.2", "VI.1"], after.Needs.Select(need => need.Element));
    }

    [Fact]
    public async Task Without_a_release_there_is_nothing_to_ask()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        Assert.Equal("no-release", (await Assert.ThrowsAsync<RuleException>(() => OpenHouse.OpenAsync(house, "2026-3"))).Code);
    }

    [Fact]
    public async Task A_wave_closes_after_it_opens()
    {
        await using var house = await OpenHouse.WithoutWaveAsync(Engine.Sqlite);
        var now = house.Clock.GetUtcNow();
        var order = new OpeningWave(new Period(2026, 3), LocalizedText.Empty, now, now);
        await Assert.ThrowsAsync<InputException>(() => house.UseAsync<OpenWave>(open => open.RunAsync(order, "office")));
    }

    [Fact]
    public async Task A_wave_of_a_demonstration_is_marked_as_simulated()
    {
        await using var house = await OpenHouse.WithoutWaveAsync(Engine.Sqlite);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            new Provenance(db).MarkDemonstration(house.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        await OpenHouse.OpenAsync(house, "2026-3");
        Assert.True((await house.UseAsync<ReadWaves, WaveRow?>(read => read.ByKeyAsync("2026-3")))!.Simulated);
    }

    [Theory, Engines]
    public async Task Only_those_that_are_asked_answer_and_figures_stand_for_those_whom_the_wave_is_about(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var now = house.Clock.GetUtcNow();
        var order = new OpeningWave(new Period(2026, 3), LocalizedText.Empty, now, now.AddDays(7), new TargetPopulation(ComarcaCodes: ["01"], SampleSize: 3));
        await house.UseAsync<OpenWave>(open => open.RunAsync(order, "office"));

        var asked = (await house.UseAsync<ReadProgress, WaveProgress?>(read => read.OfWaveAsync("2026-3")))!.Towns.Select(town => town.Municipality).ToList();
        Assert.Equal(3, asked.Count);
        Assert.All(asked, town => Assert.Equal("01", town.ComarcaCode));
        foreach (var town in asked)
            await OpenHouse.SaveAndSendAsync(house, town.Codi6, "2");
        Assert.Equal("not-asked", (await Assert.ThrowsAsync<InputException>(() => OpenHouse.SaveAsync(house, "080002", Sample.Complete("2")))).Problems[0].Code);
        Assert.Null(await house.UseAsync<ReadResponse, ResponseSheet?>(read => read.RunAsync("2026-3", "080002")));

        // Of the six of the comarca three were asked: it is for six that the figures stand.
        var needs = (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync("2026-3")))!;
        Assert.Equal((6, 3), (needs.Municipalities, needs.Sent));
    }

    [Theory, Engines]
    public async Task A_wave_of_a_list_asks_those_who_stood_in_it_on_the_day_whatever_becomes_of_the_list(Engine engine)
    {
        await using var house = await OpenHouse.WithoutWaveAsync(engine);
        var list = await KeepListAsync(house, null, "080001\n080009");
        var now = house.Clock.GetUtcNow();
        await house.UseAsync<OpenWave, string>(open => open.RunAsync(new OpeningWave(new Period(2026, 3), LocalizedText.Empty, now, now.AddDays(7), new TargetPopulation(Lists: [list])), "office"));
        await KeepListAsync(house, list, "080002");
        var asked = await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<WaveTown>().OrderBy(town => town.Codi6).Select(town => town.Codi6).ToListAsync());
        Assert.Equal(["080001", "080009"], asked);
        Assert.Equal(2, (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(OpenHouse.Wave)))!.Municipalities);
        Assert.Equal("nobody-is-asked", (await Assert.ThrowsAsync<InputException>(() => house.UseAsync<OpenWave, string>(open =>
            open.RunAsync(new OpeningWave(new Period(2027, 1), LocalizedText.Empty, now, now.AddDays(7), new TargetPopulation(Lists: ["cap"])), "office")))).Problems[0].Code);
    }

    private static Task<string> KeepListAsync(TestHouse house, string? key, string towns) =>
        house.UseAsync<KeepTownList, string>(keep => keep.RunAsync(new KeptTownList(key, TownListKind.Adherence, "Conveni", "Acta", new DateOnly(2026, 1, 1), towns), "office"));

}
