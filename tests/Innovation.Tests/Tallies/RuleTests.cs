using Talaia.Innovation.Tallies;

namespace Talaia.Innovation.Tests.Tallies;

public sealed class RuleTests
{
    [Fact]
    public void Greedy_passes_over_what_does_not_fit_and_greedy_stop_ends_there()
    {
        var election = Ballots.Approving(3, [0b111, 0b111, 0b011, 0b001], costs: [60, 50, 40], budget: 100);

        Assert.Equal(["A", "C"], CountBallots.Run(election, new("greedy")).Winners);
        Assert.Equal(["A"], CountBallots.Run(election, new("greedy-stop")).Winners);
        Assert.Equal(["chosen", "too-dear", "not-reached"], CountBallots.Run(election, new("greedy-stop")).Rounds.Select(round => round.Outcome));
    }

    [Fact]
    public void Equals_that_do_not_fit_together_stay_open_with_all_that_hangs_on_them()
    {
        // B and C have two votes each and only one fits; D fits only after the cheaper of them.
        var election = Ballots.Approving(4, [0b1111, 0b0111, 0b0001], costs: [50, 50, 40, 10], budget: 100);

        var tally = CountBallots.Run(election, new("greedy"));

        Assert.Equal(["A"], tally.Winners);
        Assert.Equal([["B", "C", "D"]], tally.Ties);
        Assert.Equal(50, tally.Spent);
    }

    [Fact]
    public void A_tie_that_changes_nothing_is_no_tie()
    {
        var tally = CountBallots.Run(Ballots.Approving(2, [0b11], costs: [50, 50], budget: 100), new("greedy"));

        Assert.Equal(["A", "B"], tally.Winners);
        Assert.Empty(tally.Ties);
    }

    [Theory]
    [InlineData("winning", "A,B,C,D")]
    [InlineData("margins", "A,B,C,D")]
    [InlineData("ratio", "A,B,C,D")]
    public void Schulze_orders_those_left_out_last_and_equal(string strength, string names)
    {
        var election = Ballots.Read("""{"candidates":["A","B","C","D"],"ballots":[{"count":3,"ranking":[["A"],["B"]]},{"count":2,"ranking":[["B"],["A"]]}]}""", "a.json");

        var tally = CountBallots.Run(election, new("schulze", Strength: Enum.Parse<Strength>(strength, ignoreCase: true)));

        Assert.Equal([["A"], ["B"], ["C", "D"]], tally.Ranking);
        Assert.Equal(names.Split(','), tally.Ranking.SelectMany(level => level));
    }

    [Fact]
    public void Run_off_drops_the_last_until_one_has_more_than_half()
    {
        // Nine voters: A 4, B 3, C 2; C's ballots pass to B.
        var tally = Ballots.Count("""{"candidates":["A","B","C"],"ballots":[{"count":4,"ranking":[["A"]]},{"count":3,"ranking":[["B"],["A"]]},{"count":2,"ranking":[["C"],["B"]]}]}""", "a.json", "irv");

        Assert.Equal(["B"], tally.Winners);
        Assert.Equal("C", tally.Rounds[0].Eliminated);
        Assert.Equal(5m, tally.Rounds[1].Tally!["B"]);
        Assert.Equal([["B"], ["A"], ["C"]], tally.Ranking);
    }

    [Fact]
    public void Run_off_leaves_a_tie_open_only_where_it_decides()
    {
        var open = Ballots.Count("""{"candidates":["A","B"],"ballots":[{"ranking":[["A"]]},{"ranking":[["B"]]}]}""", "a.json", "irv");
        var settled = Ballots.Count("""{"candidates":["A","B","C"],"ballots":[{"count":2,"ranking":[["A"]]},{"ranking":[["B"],["A"]]},{"ranking":[["C"],["A"]]}]}""", "a.json", "irv");

        Assert.Empty(open.Winners);
        Assert.Equal([["A", "B"]], open.Ties);
        Assert.Equal(["A"], settled.Winners);
        Assert.Empty(settled.Ties);
    }

    [Fact]
    public void Borda_shares_the_points_of_equals()
    {
        var tally = Ballots.Count("""{"candidates":["A","B","C"],"ballots":[{"ranking":[["A"],["B","C"]]},{"ranking":[["B"]]}]}""", "a.json", "borda");

        Assert.Equal((2.5m, 2.5m, 1m), (tally.Rounds[0].Tally!["A"], tally.Rounds[0].Tally!["B"], tally.Rounds[0].Tally!["C"]));
        Assert.Equal([["A", "B"]], tally.Ties);
    }

    [Fact]
    public void Quadratic_sums_of_roots_are_equal_exactly_when_they_are()
    {
        // √2 + √8 = √18, which doubles would part.
        var tally = Ballots.Count("""{"candidates":["A","B","C"],"ballots":[{"points":{"A":2,"B":18,"C":17.999999999999}},{"points":{"A":8}}]}""", "a.json", "quadratic");

        Assert.Equal([["A", "B"], ["C"]], tally.Ranking);
        Assert.Equal([["A", "B"]], tally.Ties);
    }

    [Fact]
    public void Nine_credits_make_three_votes() =>
        Assert.Equal(3m, Ballots.Count("""{"candidates":["A"],"ballots":[{"points":{"A":9}}]}""", "a.json", "quadratic").Rounds[0].Tally!["A"]);

    [Fact]
    public void Equal_shares_gives_a_minority_its_part_where_greedy_does_not()
    {
        // Two thirds want A, B and C; one third wants D. Each costs a third of the money.
        var election = Ballots.Approving(4, [0b0111, 0b0111, 0b1000], costs: [30, 30, 30, 30], budget: 90);

        Assert.Equal(["A", "B", "C"], CountBallots.Run(election, new("greedy")).Winners);
        var shared = CountBallots.Run(election, new("mes", Completion: Completion.None));
        Assert.Contains("D", shared.Winners);
        Assert.Equal([["A", "B", "C"]], shared.Ties);
    }

    [Fact]
    public void Every_rule_explains_itself_in_three_languages()
    {
        var election = Ballots.Approving(3, [0b111, 0b011], costs: [60, 50, 40], budget: 100);
        foreach (var rule in CountBallots.Rules)
        {
            var told = CountBallots.Run(election, new(rule)).Explanation;
            Assert.All(["ca", "es", "en"], language =>
            {
                Assert.NotNull(told.Method[language]);
                Assert.NotNull(told.Outcome[language]);
                Assert.All(told.Steps, step => Assert.NotNull(step[language]));
            });
        }
    }
}
