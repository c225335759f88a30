using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

/// <summary>Two who answer the same response, one of them offline for an hour: neither loses a word, and each clash is shown.</summary>
public sealed class ClashTest
{
    [Theory, Engines]
    public async Task Who_comes_back_is_told_what_others_changed_and_what_both_answered_waits_for_a_choice(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SeenAsync(house, 0, ("/ET/ET.1/seriousness", "1"), ("/ET/text", "Al principi"));

        // One goes offline at revision 1; the other goes on.
        await SeenAsync(house, 1, ("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "3"), ("/ET/text", "Qui s’ha quedat"));
        house.Clock.Advance(TimeSpan.FromHours(1));
        var back = await SeenAsync(house, 1, ("/ET/ET.1/seriousness", "1"), ("/VI/VI.1/seriousness", "0"), ("/ET/text", "Qui torna"));
        Assert.Equal(["/ET/text"], back.Clashes!);
        Assert.Equal(Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "3"), ("/ET/text", "Qui s’ha quedat")), back.Others!);

        var sheet = await ReadAsync(house, "080001");
        Assert.Equal(Sample.Answers(("/ET/ET.1/seriousness", "2"), ("/ET/ET.2/seriousness", "3"), ("/VI/VI.1/seriousness", "0"), ("/ET/text", "Qui s’ha quedat"))!, sheet.Answers);
        Assert.Equal("Qui torna", sheet.Clashes.Single().Value.Single().Value!.Parts[0]);
        Assert.Equal("clashes-open", (await Assert.ThrowsAsync<RuleException>(() => SendAsync(house, "080001"))).Code);

        Assert.True(await SettleAsync(house, "/ET/text", 0));
        sheet = await ReadAsync(house, "080001");
        Assert.Equal(("Qui torna", 0), (sheet.Answers["/ET/text"].Parts[0], sheet.Clashes.Count));
        Assert.False(await SettleAsync(house, "/ET/text", 0));
        await SendAsync(house, "080001");
    }

    [Theory, Engines]
    public async Task The_answer_that_stands_can_be_kept_and_a_batch_sent_again_is_the_same_batch(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SeenAsync(house, 0, ("/VI/VI.1/seriousness", "1"));
        var first = await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Wave, "080001", Sample.Answers(("/VI/VI.1/seriousness", "2")), "k", "person", seen: 0));
        var again = await house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Wave, "080001", Sample.Answers(("/VI/VI.1/seriousness", "2")), "k", "person", seen: 0));
        Assert.Equal((first.Revision, first.SavedAt), (again.Revision, again.SavedAt));
        Assert.Single((await ReadAsync(house, "080001")).Clashes["/VI/VI.1/seriousness"]);
        Assert.False(await SettleAsync(house, "/VI/VI.1/seriousness", 7));
        Assert.True(await SettleAsync(house, "/VI/VI.1/seriousness", null));
        Assert.Equal("1", (await ReadAsync(house, "080001")).Answers["/VI/VI.1/seriousness"].Parts[0]);
    }

    /// <summary>
    /// Two devices save turn by turn, each on what it saw last. Whatever they do, each value that was sent stands, waits beside what stands, or was seen by whoever
    /// replaced it: nothing is written over unseen.
    /// </summary>
    [Property(MaxTest = 30)]
    public void Nothing_is_ever_written_over_by_somebody_who_has_not_seen_it(NonEmptyArray<(bool Second, byte Path, byte Value, bool Looks)> saves)
    {
        using var house = new Disposed(WithWaveAsync(Engine.Sqlite).GetAwaiter().GetResult());
        var seen = new[] { 0, 0 };
        var known = new[] { new Dictionary<string, string>(), new Dictionary<string, string>() };
        var paths = Sample.Questionnaire.Needs.Select(need => need.Seriousness!).ToList();
        foreach (var save in saves.Get)
        {
            var (who, path, value) = (save.Second ? 1 : 0, paths[save.Path % paths.Count], $"{save.Value % 4}");
            var before = ReadAsync(house.House, "080001").GetAwaiter().GetResult();
            var stood = before.Answers.GetValueOrDefault(path)?.Parts[0];
            var saved = SeenAsync(house.House, seen[who], (path, value)).GetAwaiter().GetResult();
            var after = ReadAsync(house.House, "080001").GetAwaiter().GetResult();
            var stands = after.Answers.GetValueOrDefault(path)?.Parts[0];
            if (stands != stood)
                Assert.Equal(known[who].GetValueOrDefault(path), stood);
            else if (stood != value && known[who].GetValueOrDefault(path) != value)
                Assert.Contains(after.Clashes[path], clash => clash.Value!.Parts[0] == value);
            if (save.Looks)
            {
                seen[who] = saved.Revision;
                known[who] = after.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Parts[0]);
            }
        }
    }

    private sealed class Disposed(TestHouse house) : IDisposable
    {
        public TestHouse House => house;

        public void Dispose() => house.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Task<SavedRevision> SeenAsync(TestHouse house, int seen, params (string Path, string? Value)[] answers) =>
        house.UseAsync<SaveAnswers, SavedRevision>(save => save.RunAsync(Wave, "080001", Sample.Answers(answers), $"{Guid.CreateVersion7()}", "person", seen: seen));

    private static Task<bool> SettleAsync(TestHouse house, string path, int? which) =>
        house.UseAsync<SettleClash, bool>(settle => settle.RunAsync(Wave, "080001", path, which, "person"));
}
