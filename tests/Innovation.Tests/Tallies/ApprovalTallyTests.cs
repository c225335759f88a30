using FsCheck.Xunit;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Files;

namespace Talaia.Innovation.Tests.Tallies;

public sealed class ApprovalTallyTests
{
    private static readonly string[] Candidates = ["A", "B", "C", "D"];

    [Fact]
    public void The_most_approved_are_chosen()
    {
        var count = ApprovalTally.Count(Candidates, [Ballot("A", "B"), Ballot("A"), Ballot("B", "A"), Ballot("C")], 2);

        Assert.Equal(["A", "B"], count.Winners);
        Assert.Empty(count.Tied);
        Assert.Equal([new("A", 3), new("B", 2), new("C", 1), new ApprovalScore("D", 0)], count.Scores);
    }

    [Fact]
    public void Equals_at_the_last_seat_stay_open()
    {
        var count = ApprovalTally.Count(Candidates, [Ballot("A", "B"), Ballot("A", "C")], 2);

        Assert.Equal(["A"], count.Winners);
        Assert.Equal(["B", "C"], count.Tied);
        Assert.Equal(1, count.OpenSeats);
    }

    [Fact]
    public void Nobody_is_chosen_without_an_approval()
    {
        Assert.Empty(ApprovalTally.Count(Candidates, [], 2).Winners);
        Assert.Equal(["A"], ApprovalTally.Count(Candidates, [Ballot("A")], 3).Winners);
    }

    [Fact]
    public void A_stranger_on_a_ballot_is_refused() => Assert.Throws<ArgumentException>(() => ApprovalTally.Count(Candidates, [Ballot("Z")], 1));

    [Property]
    public void Anyone_repeats_the_count_from_the_exported_ballots(byte[] masks, byte seats)
    {
        var ballots = (masks ?? []).Select(mask => Ballot([.. Candidates.Where((_, at) => (mask >> at & 1) == 1)])).ToList();
        var wanted = (seats % 4) + 1;
        var here = ApprovalTally.Count(Candidates, ballots, wanted);

        var election = BallotFile.Read(new MemoryStream(JsonBallots.Write(Candidates, ballots, wanted)), "ballots.json");
        var there = CountBallots.Run(election, new TallySettings("approval"));

        Assert.Equal(here.Winners, there.Winners);
        Assert.Equal(here.Tied, there.Ties.SelectMany(tie => tie));
        Assert.Equal(ballots.Count, election.Voters);
    }

    private static ApprovalBallot Ballot(params string[] approvals) => new(approvals);
}
