using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>Scores of candidates, by their place, exact.</summary>
internal static class Scores
{
    /// <summary>
    /// Whom a ballot approves of. Approvals and points: everybody named. A ranking: everybody above its last place, where those it leaves out share the last place;
    /// so a complete order of two levels is an approval ballot, as PrefLib writes them.
    /// </summary>
    public static IEnumerable<int> Approved(Election election, Ballot ballot) => election.Kind switch
    {
        VoteKind.Points => ballot.Named.Zip(ballot.Points!).Where(given => given.Second > 0).Select(given => given.First),
        VoteKind.Ranking when ballot.Named.Count() == election.Candidates.Count => ballot.Levels.SkipLast(1).SelectMany(level => level),
        _ => ballot.Named,
    };

    public static Fraction[] Approvals(Election election)
    {
        var scores = new Fraction[election.Candidates.Count];
        foreach (var ballot in election.Ballots)
        {
            foreach (var candidate in Approved(election, ballot))
                scores[candidate] += ballot.Count;
        }

        return scores;
    }

    /// <summary>
    /// The score by which Pabulib's budgets are decided (Faliszewski et al., Participatory Budgeting: Data, Tools and Analysis, IJCAI 2023; format: arXiv:2012.06539): approvals; points; for an order, as many points as a ballot
    /// may have names for the first, one less for each that follows.
    /// </summary>
    public static Fraction[] Budgeting(Election election) => election.Kind switch
    {
        VoteKind.Approval => Approvals(election),
        VoteKind.Points => Points(election),
        _ when election.Budget is null => Approvals(election),
        _ => Places(election, election.Longest ?? election.Candidates.Count),
    };

    /// <exception cref="InputException">The ballots are rankings: they give no points.</exception>
    public static Fraction[] Points(Election election)
    {
        if (election.Kind == VoteKind.Ranking)
            throw new InputException(new Problem("no-points", "The ballots are rankings and give no points: count them with schulze, irv or borda."));
        if (election.Kind == VoteKind.Approval)
            return Approvals(election);
        var scores = new Fraction[election.Candidates.Count];
        foreach (var ballot in election.Ballots)
        {
            foreach (var (candidate, points) in ballot.Named.Zip(ballot.Points!))
                scores[candidate] += (Fraction)points * ballot.Count;
        }

        return scores;
    }

    /// <summary>
    /// Borda's count (J.-C. de Borda, 1781): a candidate has a point for everybody ranked below, and half a point for each equal (so that every ballot gives the same sum;
    /// D. Black, 1976). Those a ballot leaves out are equal in its last place.
    /// </summary>
    public static Fraction[] Borda(Election election)
    {
        var all = election.Candidates.Count;
        var twice = new long[all];
        foreach (var ballot in election.Ballots)
        {
            var levels = election.Kind == VoteKind.Points ? ByPoints(ballot) : ballot.Levels;
            var below = (long)all;
            var out_ = Enumerable.Range(0, all).ToHashSet();
            foreach (var level in levels)
            {
                below -= level.Count;
                foreach (var candidate in level)
                {
                    twice[candidate] += ballot.Count * ((2 * below) + level.Count - 1);
                    out_.Remove(candidate);
                }
            }

            foreach (var candidate in out_)
                twice[candidate] += ballot.Count * (out_.Count - 1);
        }

        return [.. twice.Select(score => new Fraction(score, 2))];
    }

    /// <summary>The ballot as an order: more points, higher.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> ByPoints(Ballot ballot) =>
        [.. ballot.Named.Zip(ballot.Points!).Where(given => given.Second > 0).GroupBy(given => given.Second, given => given.First).OrderByDescending(level => level.Key).Select(level => (IReadOnlyList<int>)[.. level])];

    private static Fraction[] Places(Election election, int first)
    {
        var scores = new Fraction[election.Candidates.Count];
        foreach (var ballot in election.Ballots)
        {
            var place = 0;
            foreach (var level in ballot.Levels)
            {
                foreach (var candidate in level)
                    scores[candidate] += Math.Max(0, first - place) * ballot.Count;
                place += level.Count;
            }
        }

        return scores;
    }
}
