using FsCheck;
using FsCheck.Xunit;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tests.Tallies;

/// <summary>What holds of every count, whatever the ballots.</summary>
public sealed class TallyProperties
{
    private const int Candidates = 5;

    [Property]
    public void A_winner_by_approval_stays_one_with_one_more_approval(byte[] masks, byte which, byte seats)
    {
        masks ??= [];
        var before = CountBallots.Run(Ballots.Approving(Candidates, masks.Select(mask => (int)mask), (seats % 3) + 1), new("approval"));
        if (before.Winners.Count == 0)
            return;
        var winner = before.Winners[which % before.Winners.Count];

        var after = CountBallots.Run(Ballots.Approving(Candidates, masks.Select(mask => (int)mask).Append(1 << (winner[0] - 'A')), (seats % 3) + 1), new("approval"));

        Assert.Contains(winner, after.Winners);
    }

    [Property]
    public void Greedy_never_overspends_and_no_one_left_out_would_still_fit(byte[] masks, byte[] costs, ushort budget, bool stops)
    {
        var priced = Priced(masks, costs, budget);

        var tally = CountBallots.Run(priced, new(stops ? "greedy-stop" : "greedy"));

        Assert.True(tally.Spent <= priced.Budget);
        Assert.Equal(tally.Spent, priced.Candidates.Where(candidate => tally.Winners.Contains(candidate.Name)).Sum(candidate => candidate.Cost));
        if (!stops && tally.Ties.Count == 0)
            Assert.All(tally.Rounds.Where(round => round.Outcome == "too-dear"), round => Assert.True(round.Cost > priced.Budget - tally.Spent));
        Assert.Empty(tally.Winners.Intersect(tally.Ties.SelectMany(tie => tie)));
    }

    [Property]
    public void Equal_shares_never_overspends(byte[] masks, byte[] costs, ushort budget, bool stops)
    {
        var priced = Priced(masks, costs, (ushort)(budget % 600));

        Assert.True(CountBallots.Run(priced, new("mes", Completion: stops ? Completion.Add1Stop : Completion.Add1)).Spent <= priced.Budget);
    }

    [Property]
    public void The_order_of_ballots_and_of_candidates_does_not_matter(byte[] masks, byte[] costs, ushort budget, int turn)
    {
        var election = Priced(masks, costs, budget);
        var turned = Turned(election, turn);
        foreach (var rule in CountBallots.Rules)
            Same(CountBallots.Run(election, new(rule)), CountBallots.Run(turned, new(rule)));
        Assert.Equal(CountBallots.Run(election, new("greedy")).InputHash, CountBallots.Run(turned, new("greedy")).InputHash);
    }

    [Property]
    public void The_order_of_rankings_does_not_matter(byte[] numbers, int turn)
    {
        var election = Ballots.Ranking(Candidates, (numbers ?? []).Select(number => (int)number));
        var turned = Turned(election, turn);
        foreach (var rule in new[] { "schulze", "irv", "borda" })
            Same(CountBallots.Run(election, new(rule)), CountBallots.Run(turned, new(rule)));
    }

    [Property]
    public void Every_ballot_twice_gives_the_same_winners(byte[] numbers)
    {
        var once = (numbers ?? []).Select(number => (int)number).ToList();
        var (rankings, doubled) = (Ballots.Ranking(Candidates, once), Ballots.Ranking(Candidates, [.. once, .. once]));
        foreach (var rule in new[] { "schulze", "irv", "borda", "approval" })
            Same(CountBallots.Run(rankings, new(rule)), CountBallots.Run(doubled, new(rule)));
    }

    [Property]
    public void Schulze_chooses_the_condorcet_winner_alone_and_never_the_loser(byte[] numbers, Strength strength)
    {
        var election = Ballots.Ranking(Candidates, (numbers ?? []).Select(number => (int)number));
        var wins = Talaia.Innovation.Tallies.Rules.Schulze.Pairwise(election);
        var all = Enumerable.Range(0, Candidates).ToList();
        var tally = CountBallots.Run(election, new("schulze", Strength: strength));

        Assert.NotEmpty(tally.Winners);
        foreach (var one in all.Where(one => all.TrueForAll(other => other == one || wins[one, other] > wins[other, one])))
            Assert.Equal([election.Candidates[one].Name], tally.Winners);
        foreach (var one in all.Where(one => all.TrueForAll(other => other == one || wins[one, other] < wins[other, one])))
            Assert.DoesNotContain(election.Candidates[one].Name, tally.Winners);
    }

    [Property]
    public void Whoever_has_more_than_half_of_the_first_places_wins_the_run_off(byte[] numbers)
    {
        var election = Ballots.Ranking(Candidates, (numbers ?? []).Select(number => (int)number));
        var first = election.Ballots.GroupBy(ballot => ballot.Levels[0][0]).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (first is not null && first.Count() * 2 > election.Ballots.Count)
            Assert.Equal([election.Candidates[first.Key].Name], CountBallots.Run(election, new("irv")).Winners);
    }

    private static Election Priced(byte[]? masks, byte[]? costs, ushort budget) => Ballots.Approving(
        Candidates, (masks ?? []).Select(mask => (int)mask), 1, [.. Enumerable.Range(0, Candidates).Select(at => costs is { Length: > 0 } ? (decimal)costs[at % costs.Length] : 7)], budget);

    private static Election Turned(Election election, int turn)
    {
        var random = new Random(turn);
        var order = Enumerable.Range(0, election.Candidates.Count).ToArray();
        random.Shuffle(order);
        var ballots = election.Ballots.Select(ballot => ballot with { Levels = [.. ballot.Levels.Select(level => (IReadOnlyList<int>)[.. level.Select(at => Array.IndexOf(order, at))])] }).ToArray();
        random.Shuffle(ballots);
        return election with { Candidates = [.. order.Select(at => election.Candidates[at])], Ballots = ballots };
    }

    private static void Same(Tally a, Tally b)
    {
        Assert.Equal(a.Winners, b.Winners);
        Assert.Equal(a.Ties, b.Ties);
        Assert.Equal(a.Spent, b.Spent);
        Assert.Equal(a.Ranking, b.Ranking);
    }
}
