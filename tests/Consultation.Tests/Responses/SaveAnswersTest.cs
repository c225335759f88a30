using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

public sealed class SaveAnswersTest
{
    [Theory, Engines]
    public async Task Answers_are_saved_left_found_again_completed_and_sent(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        Assert.Equal(ResponseState.NotStarted, (await ReadAsync(house, "080001")).State);
        var first = await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "3"), ("/ET/ET.1/missing", "money,people"), ("/ET/text", "Vam provar-ho.")));
        Assert.Equal(new SavedRevision(1, house.Clock.GetUtcNow(), 3), first);
        house.Clock.Advance(TimeSpan.FromDays(1));

        var back = await ReadAsync(house, "080001");
        Assert.Equal((ResponseState.Started, 1, false), (back.State, back.Revision, back.CanBeSent));
        Assert.Equal(Sample.Answers(("/ET/ET.1/seriousness", "3"), ("/ET/ET.1/missing", "people,money"), ("/ET/text", "Vam provar-ho."))!, back.Answers);
        Assert.Equal([(1, 2, true), (0, 1, false)], back.Sections.Select(section => (section.Answered, section.Required, section.Started)));

        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.2/seriousness", "dk"), ("/VI/VI.1/seriousness", "0"), ("/ET/text", "")));
        var sent = await SendAsync(house, "080001");
        Assert.Equal(new SentResponse(3, house.Clock.GetUtcNow(), "person"), sent);
        var done = await ReadAsync(house, "080001");
        Assert.Equal((ResponseState.Sent, true, 4), (done.State, done.CanBeSent, done.Answers.Count));
    }

    [Theory, Engines]
    public async Task Twenty_devices_that_save_different_answers_at_once_lose_nothing(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var paths = Sample.Questionnaire.Needs.SelectMany(need => new[] { need.Seriousness!, need.Urgency! }).ToList();
        var towns = Codes.Take(4).ToList();
        var saves = towns.SelectMany(town => paths.Select(path => (town, path))).Take(20).ToList();
        var saved = await Task.WhenAll(saves.Select(save => Task.Run(() => SaveAsync(house, save.town, Sample.Answers((save.path, "2"))))));
        foreach (var town in towns)
            Assert.Equal(saves.Where(save => save.town == town).Select(save => save.path).Order(), (await ReadAsync(house, town)).Answers.Keys.Order());
        Assert.Equal(20, saved.Length);
    }

    [Theory, Engines]
    public async Task Twenty_saves_of_one_response_at_once_make_twenty_revisions(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var paths = Sample.Questionnaire.Questions.Where(question => question.Kind == QuestionKind.One).Select(question => question.Path).ToList();
        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            SaveAsync(house, "080001", Sample.Answers((paths[i % paths.Count], "1"))))));
        Assert.Equal(Enumerable.Range(1, 20), saved.Select(save => save.Revision).Order());
        Assert.Equal(paths.Order(), (await ReadAsync(house, "080001")).Answers.Keys.Order());
        Assert.Equal(20, await CountAsync<AnswerEvent>(house));
    }

    [Theory, Engines]
    public async Task The_same_save_sent_twenty_times_at_once_counts_once(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "1")), key: "one"))));
        Assert.Single(saved.Distinct());
        Assert.Equal((1, 1), (await CountAsync<AnswerEvent>(house), await CountAsync<Response>(house)));
    }

    [Theory, Engines]
    public async Task A_save_sent_again_later_answers_its_own_revision_and_undoes_nothing(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var first = await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "1")), key: "one");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.1/urgency", "2")));
        house.Clock.Advance(TimeSpan.FromDays(8)); // even when the wave has closed meanwhile
        Assert.Equal(first, await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "1")), key: "one"));
        Assert.Equal(AnswerValue.Of("2"), (await ReadAsync(house, "080001")).Answers["/ET/ET.1/seriousness"]);
    }

    [Theory, Engines]
    public async Task A_key_used_for_other_answers_is_refused_rather_than_losing_them(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "1")), key: "one");
        var refused = await Assert.ThrowsAsync<RuleException>(() => SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "3")), key: "one"));
        Assert.Equal("idempotency-key-reused", refused.Code);
        Assert.Equal(1, (await SaveAsync(house, "080002", Sample.Answers(("/ET/ET.1/seriousness", "3")), key: "one")).Revision); // another town's key is its own
    }

    [Theory, Engines]
    public async Task Refused_answers_leave_what_was_there(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "1")));
        var refused = await Assert.ThrowsAsync<InputException>(() => SaveAsync(house, "080001",
            Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "9"), ("nowhere", "1"), ("/ET/text", "a\0"))));
        Assert.Equal(["control-characters /ET/text", "not-a-choice /ET/ET.2/seriousness", "unknown-path nowhere"],
            refused.Problems.Select(problem => $"{problem.Code} {problem.Where?.Cell}").Order());
        var left = await ReadAsync(house, "080001");
        Assert.Equal(1, left.Revision);
        Assert.Equal(Sample.Answers(("/ET/ET.1/seriousness", "1"))!, left.Answers);
    }

    [Theory, Engines]
    public async Task A_wave_takes_answers_between_its_two_instants_only(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080001", Sample.Complete("1"));
        house.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => SaveAsync(house, "080001", Sample.Complete("2")))).Code);
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => SendAsync(house, "080001"))).Code);
        Assert.Equal(1, (await ReadAsync(house, "080001")).Revision);
    }

    [Fact]
    public async Task A_wave_that_opens_tomorrow_takes_no_answers_today()
    {
        await using var house = await WithoutWaveAsync(Engine.Sqlite);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await OpenAsync(house, Wave);
        house.Clock.AdjustTime(house.Clock.GetUtcNow().AddDays(-1));
        Assert.Equal("wave-not-open-yet", (await Assert.ThrowsAsync<RuleException>(() => SaveAsync(house, "080001", Sample.Complete("2")))).Code);
    }

    [Theory]
    [InlineData("2026-2", "080001", "key", "unknown-wave")]
    [InlineData("2026-3", "999999", "key", "unknown-municipality")]
    [InlineData("2026-3", "080001", "", "bad-idempotency-key")]
    [InlineData("2026-3", "080001", "a\nb", "bad-idempotency-key")]
    public async Task What_nobody_knows_is_refused(string wave, string codi6, string key, string code)
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => SaveAsync(house, codi6, Sample.Complete("1"), key, wave));
        Assert.Equal(code, refused.Problems.Single().Code);
        Assert.Equal(0, await CountAsync<Response>(house));
    }
}
