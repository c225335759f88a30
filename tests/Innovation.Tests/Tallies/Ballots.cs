using System.Text;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Elections;
using Talaia.Innovation.Tallies.Files;

namespace Talaia.Innovation.Tests.Tallies;

internal static class Ballots
{
    public static Election Read(string text, string name) => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name);

    public static Tally Count(string text, string name, string rule) => CountBallots.Run(Read(text, name), new TallySettings(rule));

    /// <summary>An election of approvals from small numbers: bit n of a number approves of candidate n.</summary>
    public static Election Approving(int candidates, IEnumerable<int> masks, int seats = 1, decimal[]? costs = null, decimal? budget = null) => new(
        [.. Enumerable.Range(0, candidates).Select(at => new Candidate(((char)('A' + at)).ToString(), null, costs?[at]))],
        [.. masks.Select(mask => new Ballot(1, [[.. Enumerable.Range(0, candidates).Where(at => (mask >> at & 1) == 1)]]))],
        VoteKind.Approval, seats, budget);

    /// <summary>An election of complete orders: each number picks one of the orders of the candidates.</summary>
    public static Election Ranking(int candidates, IEnumerable<int> numbers) => new(
        [.. Enumerable.Range(0, candidates).Select(at => new Candidate(((char)('A' + at)).ToString()))],
        [.. numbers.Select(number => new Ballot(1, [.. Permutation(candidates, number).Select(at => (IReadOnlyList<int>)[at])]))],
        VoteKind.Ranking);

    private static List<int> Permutation(int candidates, int number)
    {
        var left = Enumerable.Range(0, candidates).ToList();
        var order = new List<int>();
        while (left.Count > 0)
        {
            var at = number % left.Count;
            number /= left.Count;
            order.Add(left[at]);
            left.RemoveAt(at);
        }

        return order;
    }
}
