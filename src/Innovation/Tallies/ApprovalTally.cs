namespace Talaia.Innovation.Tallies;

/// <summary>One ballot of approval voting: everything that its voter approves of, each once, in no order.</summary>
public sealed record ApprovalBallot(IReadOnlyCollection<string> Approvals);

/// <summary>What approval voting chose.</summary>
/// <param name="Winners">Those surely chosen, most approved first. Fewer than the seats where a tie stands at the last place.</param>
/// <param name="Tied">Those equal at the last place of whom only <see cref="OpenSeats"/> can be chosen: people decide, or a later vote. Empty where nothing is open.</param>
/// <param name="OpenSeats">Seats left for the tied.</param>
/// <param name="Scores">Approvals of every candidate, most first, then by id.</param>
public sealed record ApprovalCount(IReadOnlyList<string> Winners, IReadOnlyList<string> Tied, int OpenSeats, IReadOnlyList<ApprovalScore> Scores, int Ballots);

/// <summary>How many ballots approve of a candidate.</summary>
public sealed record ApprovalScore(string Candidate, int Approvals);

/// <summary>Approval voting (Brams and Fishburn, Approval voting, American Political Science Review 72(3), 1978): the most approved are chosen.</summary>
public static class ApprovalTally
{
    /// <summary>Counts. The order of ballots and of candidates does not matter; a candidate whom nobody approves of is never chosen.</summary>
    /// <param name="candidates">Their ids, each once.</param>
    /// <param name="seats">How many are to be chosen, at least one.</param>
    /// <exception cref="ArgumentException">A ballot approves of somebody who is no candidate; a candidate stands twice; fewer than one seat.</exception>
    public static ApprovalCount Count(IReadOnlyCollection<string> candidates, IEnumerable<ApprovalBallot> ballots, int seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (!scores.TryAdd(candidate, 0))
                throw new ArgumentException($"The candidate «{candidate}» stands twice.", nameof(candidates));
        }

        var count = 0;
        foreach (var ballot in ballots)
        {
            count++;
            foreach (var approved in ballot.Approvals.Distinct(StringComparer.Ordinal))
            {
                if (!scores.TryGetValue(approved, out var score))
                    throw new ArgumentException($"A ballot approves of «{approved}», who is no candidate.", nameof(ballots));
                scores[approved] = score + 1;
            }
        }

        var order = scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).Select(score => new ApprovalScore(score.Key, score.Value)).ToList();
        var winners = new List<string>();
        foreach (var level in order.Where(score => score.Approvals > 0).GroupBy(score => score.Approvals))
        {
            var equal = level.Select(score => score.Candidate).ToList();
            if (winners.Count + equal.Count > seats)
                return new ApprovalCount(winners, winners.Count < seats ? equal : [], seats - winners.Count, order, count);
            winners.AddRange(equal);
        }

        return new ApprovalCount(winners, [], 0, order, count);
    }
}
