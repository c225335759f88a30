using System.Text.Json;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Elections;
using Talaia.Innovation.Tallies.Files;
using Talaia.Innovation.Tallies.Rules;

namespace Talaia.Innovation.Tests.Tallies;

/// <summary>Real elections with published or independently computed outcomes.</summary>
public sealed class PublishedOutcomeTests
{
    public static TheoryData<string> Budgets => [.. Expected.EnumerateObject().Select(file => file.Name)];

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, SharedData.Folder is null ? 0 : 5)];

    private static JsonElement Expected => SharedData.Folder is null ? JsonDocument.Parse("{}").RootElement : JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("expected-pb.json"))).RootElement;

    [SharedDataTheory, MemberData(nameof(Budgets))]
    public void Scores_agree_with_those_published(string file)
    {
        var expected = Expected.GetProperty(file);
        var election = Read(file);
        var scores = Scores.Budgeting(election);

        Assert.Equal(expected.GetProperty("projects").GetInt32(), election.Candidates.Count);
        Assert.Equal(expected.GetProperty("votes").GetInt64(), election.Voters);
        Assert.Equal(expected.GetProperty("totalScore").GetDecimal(), scores.Sum(score => score.ToDecimal()));
        foreach (var top in expected.GetProperty("top3").EnumerateArray())
            Assert.Equal(top[1].GetDecimal(), scores[election.Candidates.ToList().FindIndex(candidate => candidate.Name == top[0].GetString())].ToDecimal());
    }

    [SharedDataTheory, MemberData(nameof(Budgets))]
    public void Greedy_agrees_passing_over_and_stopping(string file)
    {
        var expected = Expected.GetProperty(file).GetProperty("greedy");

        Assert.Equal(Names(expected.GetProperty("skip")), Winners(file, new("greedy")));
        Assert.Equal(Names(expected.GetProperty("stopAtFirstMiss")), Winners(file, new("greedy-stop")));
    }

    [SharedDataTheory, MemberData(nameof(Budgets))]
    public void Winners_are_those_published(string file)
    {
        var expected = Expected.GetProperty(file);
        if (expected.GetProperty("publishedWinners").ValueKind != JsonValueKind.Array)
            return;
        var rule = expected.GetProperty("rule").GetString()!.StartsWith("equalshares", StringComparison.Ordinal) ? "mes" : "greedy";

        Assert.Equal(Names(expected.GetProperty("publishedWinners")), Winners(file, new(rule)));
    }

    [SharedDataTheory, MemberData(nameof(Budgets))]
    public void Equal_shares_agrees_in_each_completion(string file)
    {
        if (!Expected.GetProperty(file).TryGetProperty("equalShares", out var expected) || expected.ValueKind != JsonValueKind.Object)
            return;
        foreach (var (key, completion) in new[] { ("plain", Completion.None), ("add1", Completion.Add1), ("add1StopWhenExhaustive", Completion.Add1Stop) })
        {
            var tally = CountBallots.Run(Read(file), new("mes", Completion: completion));
            Assert.Equal(Names(expected.GetProperty(key).GetProperty("winners")), tally.Winners.Order(StringComparer.Ordinal));
            Assert.Equal(expected.GetProperty(key).GetProperty("spent").GetDecimal(), tally.Spent);
            if (expected.GetProperty(key).TryGetProperty("finalPerVoter", out var share))
                Assert.Equal(share.GetDouble(), (double)(decimal)tally.Parameters["perVoter"], 1e-6);
        }
    }

    [SharedDataTheory, MemberData(nameof(Examples))]
    public void Schulze_agrees_with_the_examples(int nth)
    {
        var example = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("schulze-examples.json"))).RootElement[nth];
        var election = Ballots.Read(example.GetRawText(), "example.json");

        Assert.Equal(Names(example.GetProperty("expectedWinners")), CountBallots.Run(election, new("schulze")).Winners.Order(StringComparer.Ordinal));
    }

    [SharedDataTheory, InlineData("debian-leader2006_tally.txt")]
    public void Schulze_agrees_with_the_order_of_the_debian_leader_election_of_2006(string file)
    {
        var expected = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("expected-debian.json"))).RootElement.GetProperty(file);

        var tally = CountBallots.Run(Debian(File.ReadAllLines(SharedData.PathOf(file))), new("schulze"));

        var order = expected.GetProperty("fullOrder").EnumerateArray().Select(level => level.ValueKind == JsonValueKind.Array ? Names(level) : [level.GetString()!]);
        Assert.Equal(order, tally.Ranking);
    }

    /// <summary>The tally sheet: names with their column, then `V: 12-3` with the rank that each option has, or a dash.</summary>
    private static Election Debian(string[] lines)
    {
        var names = lines.Where(line => line.Contains("Option ", StringComparison.Ordinal) && line.Contains(">: ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(">: ", StringComparison.Ordinal) + 3)..].Trim()).ToList();
        var ballots = lines.Where(line => line.StartsWith("V: ", StringComparison.Ordinal)).Select(line => line[3..].Trim().Split(['\t', ' '])[0]).Select(ranks => new Ballot(1,
            [.. ranks.Select((rank, at) => (rank, at)).Where(pair => pair.rank != '-').GroupBy(pair => pair.rank).OrderBy(level => level.Key).Select(level => (IReadOnlyList<int>)[.. level.Select(pair => pair.at)])]));
        return new Election(names.ConvertAll(name => new Candidate(name)), [.. ballots], VoteKind.Ranking);
    }

    private static Election Read(string file)
    {
        using var content = File.OpenRead(SharedData.PathOf(file));
        return BallotFile.Read(content, file);
    }

    private static IEnumerable<string> Winners(string file, TallySettings settings) => CountBallots.Run(Read(file), settings).Winners.Order(StringComparer.Ordinal);

    private static List<string> Names(JsonElement names) => [.. names.EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)];
}
