using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

public sealed class SendResponseTest
{
    [Theory, Engines]
    public async Task What_is_missing_is_named_by_section_and_nothing_is_sent(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        Assert.Equal("nothing-to-send", (await Assert.ThrowsAsync<RuleException>(() => SendAsync(house, "080001"))).Code);
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "dk"), ("/ET/ET.2/urgency", "1")));
        var refused = await Assert.ThrowsAsync<InputException>(() => SendAsync(house, "080001"));
        Assert.Equal(["ET /ET/ET.2/seriousness", "VI /VI/VI.1/seriousness"], refused.Problems.Select(problem => $"{problem.Where?.Sheet} {problem.Where?.Cell}"));
        Assert.Null((await ReadAsync(house, "080001")).SentAt);
        Assert.Equal(0, await AuditedAsync(house));
    }

    [Theory, Engines]
    public async Task Sending_twice_without_a_change_is_sending_once(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080001", Sample.Complete("1"));
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(house, "080001"))));
        Assert.Single(sent.Distinct());
        Assert.Equal(1, await AuditedAsync(house));
    }

    [Theory, Engines]
    public async Task After_sending_answers_may_change_and_the_response_waits_to_be_sent_again(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAndSendAsync(house, "080001", "1");
        var sentAt = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await SaveAsync(house, "080001", Sample.Answers(("/ET/ET.1/seriousness", "3")));
        var changed = await ReadAsync(house, "080001");
        Assert.Equal((ResponseState.ChangedAfterSending, 3, sentAt), (changed.State, changed.Revision, changed.SentAt));
        await SendAsync(house, "080001");
        Assert.Equal((ResponseState.Sent, 2), ((await ReadAsync(house, "080001")).State, await AuditedAsync(house)));
    }

    [Theory, Engines]
    public async Task The_office_sees_who_was_invited_has_started_and_has_sent(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await house.UseAsync<Talaia.Consultation.Invitations.IssueLink>(issue => issue.RunAsync(Wave, ["080001", "080002", "080009"], "office"));
        await SaveAndSendAsync(house, "080001", "1");
        await SaveAsync(house, "080002", Sample.Answers(("/ET/text", "Hola")));
        var progress = (await house.UseAsync<ReadProgress, WaveProgress?>(read => read.OfWaveAsync(Wave)))!;
        Assert.Equal(new GroupProgress("all", "", 12, 3, 2, 1), progress.All);
        Assert.Equal([("01", 6, 2, 1, 1), ("02", 6, 1, 1, 0)],
            progress.ByComarca.Select(group => (group.Key, group.Municipalities, group.Invited, group.Started, group.Sent)));
        Assert.Equal([8, 4], progress.ByBand.Select(group => group.Municipalities));
        Assert.Equal(ResponseState.Started, progress.Towns.Single(town => town.Municipality.Codi6 == "080002").State);
    }

    [Theory, Engines]
    public async Task A_list_of_answers_holds_every_response_sent_or_not(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080002", Sample.Answers(("/ET/ET.1/missing", "none")));
        await SaveAndSendAsync(house, "080001", "2");
        var list = await house.UseAsync<ReadAnswers, List<AnsweredResponse>>(read => read.ListAsync(Wave));
        Assert.Equal([("080001", ResponseState.Sent, 3), ("080002", ResponseState.Started, 1)], list.Select(one => (one.Codi6, one.State, one.Answers.Count)));
    }

    private static Task<int> AuditedAsync(TestHouse house) =>
        house.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "submit-response" && entry.SubjectKey == "2026-3/080001"));
}
