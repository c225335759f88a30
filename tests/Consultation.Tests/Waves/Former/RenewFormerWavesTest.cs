using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Themes;
using Talaia.Consultation.Waves;
using Talaia.Consultation.Waves.Former;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Waves.Former;

public sealed class RenewFormerWavesTest
{
    private const string Now = OpenHouse.Wave;

    [Theory, Engines]
    public async Task A_wave_of_before_asks_the_form_that_asks_the_same(Engine engine)
    {
        await using var house = await RenewedAsync(engine);
        var now = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync(Now)))!;
        Assert.Equal(["ET.1", "ET.2", "ET.1.1", "VI.1"], now.Needs.Select(need => need.Element));
        var before = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync("2026-2")))!;
        Assert.Equal(["ET.1", "ET.2", "VI.1"], before.Needs.Select(need => need.Element));
        Assert.Equal(["necessitats-del-metamodel 2"], (await house.UseAsync<ReadForms, List<FormEntry>>(read => read.ListAsync())).Select(form => $"{form.Key} {form.Published}"));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(new Ref("wave", Now)));
        Assert.Equal(new Ref("form", "necessitats-del-metamodel"), links.Single(link => link.Kind == LinkKinds.MadeFrom).To);
    }

    [Theory, Engines]
    public async Task What_was_answered_is_there_counts_and_is_gone_on_with(Engine engine)
    {
        await using var house = await RenewedAsync(engine);
        Assert.Equal(100.0 * 6 / 9, (await house.UseAsync<ReadNeeds, MunicipalityNeeds?>(read => read.OfMunicipalityAsync("2026-2", "080001")))!.Find("ET")!.Own!.Value, 3);

        var sheet = await ReadAsync(house, "080001");
        Assert.Equal(["/ET/ET.1.1/seriousness", "/ET/ET.1/missing", "/ET/ET.1/seriousness", "/ET/text"], sheet.Answers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((2, "people, time"), (sheet.Revision, $"{sheet.Answers["/ET/ET.1/missing"]}"));
        Assert.Equal([(2, 3), (0, 1)], sheet.Sections.Select(section => (section.Answered, section.Required)));

        // The record of saves says the same: a device that saw the first of them learns what the second changed.
        var back = await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Now, "080001", Sample.Answers(("/ET/text", "Ens cal temps."), ("/ET/ET.2/seriousness", "1")), "k9", "person", seen: 1));
        Assert.Equal(["/ET/text"], back.Clashes!);
        Assert.Equal(3, back.Revision);
        Assert.Contains("/ET/ET.1.1/seriousness", back.Others!.Keys);
        Assert.True(await house.UseAsync<SettleClash, bool>(settle => settle.RunAsync(Now, "080001", "/ET/text", null, "person")));
        await SaveAsync(house, "080001", Sample.Answers(("/VI/VI.1/seriousness", "3")));
        await SendAsync(house, "080001");
        Assert.Equal(1, (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(Now)))!.Sent);
    }

    [Theory, Engines]
    public async Task What_was_handed_over_grouped_and_clashed_stays_with_its_questions(Engine engine)
    {
        await using var house = await FormerWaves.OpenAsync(engine);
        await FormerWaves.AddHandedAndGroupedAsync(house);
        await RenewAsync(house);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            Assert.Equal(["ET", "VI"], (await db.Set<Delegation>().SingleAsync()).Sections);
            Assert.Equal("/ET/text", (await db.Set<ThemeBoard>().SingleAsync()).Question);
        });
        Assert.Equal("Un altre text", (await ReadAsync(house, "080001")).Clashes["/ET/text"].Single().Value!.Parts[0]);
    }

    [Theory, Engines]
    public async Task It_is_done_once_and_what_a_broken_start_left_is_done_at_the_next(Engine engine)
    {
        await using var house = await FormerWaves.OpenAsync(engine);
        await house.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE responses SET answers = 'broken' WHERE wave_id IN (SELECT id FROM waves WHERE key = {Now})"));
        await Assert.ThrowsAnyAsync<Exception>(() => RenewAsync(house));
        Assert.Equal(1, await CountAsync<FormVersion>(house)); // nothing of the other is there
        Assert.Equal([("2026-2", true), (Now, false)], await StateAsync(house));
        await house.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"UPDATE responses SET answers = {"""{"ET.1/seriousness":"2"}"""} WHERE wave_id IN (SELECT id FROM waves WHERE key = {Now})"));
        await RenewAsync(house);
        await RenewAsync(house);
        Assert.Equal([("2026-2", true), (Now, true)], await StateAsync(house));
        Assert.Equal("2", (await ReadAsync(house, "080001")).Answers["/ET/ET.1/seriousness"].Parts[0]);
        Assert.Equal(2, await house.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "renew-wave")));
        Assert.Equal(2, await CountAsync<FormVersion>(house));
    }

    private static Task<List<(string, bool)>> StateAsync(TestHouse house) => house.UseAsync<TalaiaDb, List<(string, bool)>>(async db =>
        [.. (await db.Set<Wave>().AsNoTracking().OrderBy(wave => wave.Key).ToListAsync()).Select(wave => (wave.Key, wave.FormVersionId is not null))]);

    private static Task RenewAsync(TestHouse house) => house.UseAsync<RenewFormerWaves>(renew => renew.RunAsync());

    private static async Task<TestHouse> RenewedAsync(Engine engine)
    {
        var house = await FormerWaves.OpenAsync(engine);
        await RenewAsync(house);
        return house;
    }
}
