using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>The best by score fill the seats. Equals at the last seat are never parted: they stand as a tie. Nobody is chosen with nothing.</summary>
internal static class SeatCount
{
    public static Count Of(Election election, IReadOnlyList<Fraction> scores, int seats)
    {
        var ranking = Order.Of(election, scores);
        var winners = new List<int>();
        var ties = new List<IReadOnlyList<int>>();
        foreach (var level in ranking.Where(level => scores[level[0]] > Fraction.Zero))
        {
            if (winners.Count >= seats)
                break;
            if (winners.Count + level.Count > seats)
            {
                ties.Add(level);
                break;
            }

            winners.AddRange(level);
        }

        var tally = ranking.SelectMany(level => level).ToDictionary(candidate => election.Candidates[candidate].Name, candidate => scores[candidate].ToDecimal());
        return new Count(winners, ranking, ties)
        {
            Rounds = [new TallyRound(1, tally)],
            Steps = [.. ranking.SelectMany(level => level).Select(candidate => Words.Score(election.Candidates[candidate], scores[candidate]))],
            Parameters = new Dictionary<string, object> { ["seats"] = seats },
        };
    }
}
