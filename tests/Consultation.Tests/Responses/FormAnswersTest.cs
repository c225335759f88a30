using Talaia.Consultation.Following;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Tests.Forms.Versions;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.Forms.Versions.AskedForm;

namespace Talaia.Consultation.Tests.Responses;

/// <summary>What a municipality answers to a form.</summary>
public sealed class FormAnswersTest
{
    private const string Town = "080001";

    [Theory, Engines]
    public async Task A_form_is_answered_reckoned_sent_and_read_out(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/oficina/persones", "12"), ("/oficina/web", "no"));
        await SaveAsync(house, ("/tramit", "2"));
        await SaveAsync(house, ("/tramit[1]/hores", "1,5"), ("/tramit[2]/hores", "2"), ("/tramit[2]/nom", "Padró"), ("/tancament/dia", "2027-03-01"));

        var sheet = await OpenHouse.ReadAsync(house, Town, Wave);
        Assert.Equal(["oficina", "tramit", "tancament"], sheet.Sections.Select(section => section.Code));
        Assert.True(sheet.CanBeSent);
        await OpenHouse.SendAsync(house, Town, Wave);
        var sent = Assert.Single(await house.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave)));
        Assert.Equal(
            ["/oficina/canals: correu", "/oficina/persones: 12", "/oficina/web: no", "/tancament/dia: 2027-03-01", "/tancament/total: 3.5", "/tramit[1]/hores: 1.5", "/tramit[2]/hores: 2", "/tramit[2]/nom: Padró"],
            sent.Answers.Select(answer => $"{answer.Key}: {answer.Value}").Order(StringComparer.Ordinal));
        Assert.True(sent.Answers["/oficina/canals"].IsList);
    }

    [Theory, Engines]
    public async Task A_hidden_question_keeps_its_answer_is_not_sent_nor_counted_and_comes_back(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/oficina/persones", "3"), ("/oficina/web", "si"), ("/oficina/adreca", "vila.example"));
        var hidden = await SaveAsync(house, ("/oficina/web", "no"));

        Assert.Equal(3, hidden.Answers);
        Assert.DoesNotContain("/oficina/adreca", (await house.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave)))[0].Answers.Keys);
        Assert.True((await OpenHouse.ReadAsync(house, Town, Wave)).CanBeSent);

        var shown = await SaveAsync(house, ("/oficina/web", "si"));
        Assert.Equal(4, shown.Answers);
        Assert.Equal("vila.example", (await house.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave)))[0].Answers["/oficina/adreca"].ToString());
    }

    [Theory, Engines]
    public async Task What_is_required_and_shown_must_be_answered_before_sending(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/oficina/web", "si"));
        var refused = await Assert.ThrowsAsync<InputException>(() => OpenHouse.SendAsync(house, Town, Wave));
        Assert.Equal([("answer-missing", "oficina", "/oficina/persones"), ("answer-missing", "oficina", "/oficina/adreca")], refused.Problems.Select(problem => (problem.Code, problem.Where!.Sheet!, problem.Where.Cell!)));
    }

    [Theory]
    [InlineData("/oficina/persones", "501", "constraint-violated")]
    [InlineData("/oficina/persones", "12.5", "not-an-integer")]
    [InlineData("/oficina/web", "potser", "not-a-choice")]
    [InlineData("/oficina/canals", "correu paloma", "not-a-choice")]
    [InlineData("/tancament/dia", "ahir", "not-a-date")]
    [InlineData("/tancament/total", "7", "read-only")]
    [InlineData("/tramit[1]/hores", "moltes", "not-a-number")]
    [InlineData("/tramit[999]/hores", "1", "too-many-repetitions")]
    [InlineData("/tramit", "100000", "too-many-repetitions")]
    [InlineData("/oficina/res", "1", "unknown-path")]
    public async Task An_answer_that_cannot_be_one_is_refused_and_nothing_is_saved(string path, string value, string code)
    {
        await using var house = await AskedAsync(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<InputException>(() => SaveAsync(house, (path, value), ("/tramit[1]/nom", "Padró")));
        Assert.Equal((code, path), (refused.Problems[0].Code, refused.Problems[0].Where!.Cell));
        Assert.Equal(0, (await OpenHouse.ReadAsync(house, Town, Wave)).Revision);
    }

    [Theory, Engines]
    public async Task A_repetition_taken_away_leaves_those_behind_it_with_their_answers(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/tramit[1]/nom", "A"), ("/tramit[2]/nom", "B"), ("/tramit[3]/nom", "C"), ("/tramit[3]/hores", "4"));
        var sheet = await OpenHouse.ReadAsync(house, Town, Wave);
        await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Wave, Town, FormResponse.Remove(sheet.Form!, sheet.Answers, "/tramit", 2)!, "remove", "person"));

        var after = await OpenHouse.ReadAsync(house, Town, Wave);
        Assert.Equal(["/tramit: 2", "/tramit[1]/nom: A", "/tramit[2]/hores: 4", "/tramit[2]/nom: C"],
            after.Answers.Where(answer => answer.Key.StartsWith("/tramit", StringComparison.Ordinal)).Select(answer => $"{answer.Key}: {answer.Value}").Order(StringComparer.Ordinal));
    }

    [Theory, Engines]
    public async Task A_default_that_was_cleared_stays_cleared(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/oficina/persones", "3"));
        Assert.Equal("correu", (await OpenHouse.ReadAsync(house, Town, Wave)).Answers["/oficina/canals"].ToString());
        await SaveAsync(house, ("/oficina/canals", null));
        Assert.DoesNotContain("/oficina/canals", (await OpenHouse.ReadAsync(house, Town, Wave)).Answers.Keys);
    }

    [Theory, Engines]
    public async Task The_same_save_twice_counts_once_and_two_devices_that_differ_clash(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        var first = await SaveAsync(house, "one", null, ("/oficina/persones", "3"));
        Assert.Equal(first, await SaveAsync(house, "one", null, ("/oficina/persones", "3")));
        await SaveAsync(house, "two", 1, ("/oficina/persones", "4"));
        var late = await SaveAsync(house, "three", 1, ("/oficina/persones", "5"), ("/oficina/web", "no"));
        Assert.Equal(["/oficina/persones"], late.Clashes!);
        Assert.Equal(late.Revision, (await SaveAsync(house, "three", 1, ("/oficina/persones", "5"), ("/oficina/web", "no"))).Revision);
        var sheet = await OpenHouse.ReadAsync(house, Town, Wave);
        Assert.Equal(("4", "no"), (sheet.Answers["/oficina/persones"].ToString(), sheet.Answers["/oficina/web"].ToString()));
    }

    [Theory, Engines]
    public async Task A_wave_that_asks_a_form_is_followed_and_tells_no_needs(Engine engine)
    {
        await using var house = await AskedAsync(engine);
        await SaveAsync(house, ("/oficina/web", "no"));
        Assert.Null(await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(Wave)));
        var course = (await house.UseAsync<ReadCourse, WaveCourse?>(read => read.OfWaveAsync(Wave)))!;
        Assert.Equal(1, course.Waiting[Talaia.Consultation.Reminders.Reminded.NotFinished]);
    }

    private static Task<SavedRevision> SaveAsync(TestHouse house, params (string Path, string? Value)[] answers) => SaveAsync(house, $"{Guid.CreateVersion7()}", null, answers);

    private static Task<SavedRevision> SaveAsync(TestHouse house, string key, int? seen, params (string Path, string? Value)[] answers) =>
        house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Wave, Town, Answers(answers), key, "person", seen));
}
