using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>
/// Instant run-off (the single transferable vote for one seat; Hare 1859, Ware 1871): while nobody has more than half of the votes that still count, whoever has fewest leaves.
/// Equals at the top of a ballot share its vote. Equal last: whoever had fewer in the latest earlier round where they differ leaves; where no round parts them every order is followed,
/// and if they lead to different winners that is a tie. O(n²) rounds unless ties multiply.
/// </summary>
internal static class RunOff
{
    private const int MostBranches = 2_000;

    public static Count Of(Election election)
    {
        var seen = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var remaining = Enumerable.Range(0, election.Candidates.Count).ToList();
        var rounds = new List<TallyRound>();
        var steps = new List<LocalizedText>();
        var order = new List<IReadOnlyList<int>>();
        var history = new List<Fraction[]>();
        var winner = -1;
        while (winner < 0 && remaining.Count > 0)
        {
            var votes = FirstVotes(election, remaining);
            var active = remaining.Aggregate(Fraction.Zero, (sum, candidate) => sum + votes[candidate]);
            var tally = Order.ByName(election, remaining).OrderByDescending(candidate => votes[candidate]).ToDictionary(candidate => election.Candidates[candidate].Name, candidate => votes[candidate].ToDecimal());
            winner = remaining.Where(candidate => remaining.Count == 1 || votes[candidate] + votes[candidate] > active).FirstOrDefault(-1);
            if (winner >= 0)
            {
                rounds.Add(new TallyRound(rounds.Count + 1, tally));
                order.AddRange(Enumerable.Reverse(Order.Of(election, votes).Select(level => (IReadOnlyList<int>)[.. level.Where(remaining.Contains)]).Where(level => level.Count > 0)));
                break;
            }

            var last = Last(remaining, votes, history);
            history.Add(votes);
            var leaves = Order.ByName(election, last).First();
            rounds.Add(new TallyRound(rounds.Count + 1, tally, election.Candidates[leaves].Name));
            var (name, has) = (Words.Name(election.Candidates[leaves]), votes[leaves].ToDecimal());
            steps.Add(Words.Tell($"{name} té menys vots ({has:#,0.##}) i surt.", $"{name} tiene menos votos ({has:#,0.##}) y sale.", $"{name} has fewest votes ({has:#,0.##}) and leaves."));
            order.Add([leaves]);
            remaining = [.. remaining.Where(candidate => candidate != leaves)];
        }

        var winners = Winners(election, [.. Enumerable.Range(0, election.Candidates.Count)], [], seen);
        var sure = winners is { Count: 1 };
        var open = winners ?? [.. Enumerable.Range(0, election.Candidates.Count)];
        return new Count(sure ? [winner] : [], [.. Enumerable.Reverse(order)], sure || open.Count == 0 ? [] : [[.. Order.ByName(election, open)]]) { Rounds = rounds, Steps = steps };
    }

    /// <summary>Everybody who wins in some order of leaving among equals; null where there are too many orders to follow.</summary>
    private static HashSet<int>? Winners(Election election, List<int> remaining, List<Fraction[]> history, Dictionary<string, HashSet<int>> seen)
    {
        if (remaining.Count == 0)
            return [];
        var votes = FirstVotes(election, remaining);
        var active = remaining.Aggregate(Fraction.Zero, (sum, candidate) => sum + votes[candidate]);
        var winner = remaining.Where(candidate => remaining.Count == 1 || votes[candidate] + votes[candidate] > active).FirstOrDefault(-1);
        if (winner >= 0)
            return [winner];
        // What is left to come depends on who remains and, for equals, on the rounds before.
        var key = string.Join(',', remaining) + "|" + string.Join(';', history.Select(round => string.Join(',', remaining.Select(candidate => round[candidate]))));
        if (seen.TryGetValue(key, out var known))
            return known;
        if (seen.Count > MostBranches)
            return null;
        var found = new HashSet<int>();
        foreach (var leaves in Last(remaining, votes, history))
        {
            if (Winners(election, [.. remaining.Where(candidate => candidate != leaves)], [.. history, votes], seen) is not { } winners)
                return null;
            found.UnionWith(winners);
        }

        return seen[key] = found;
    }

    private static List<int> Last(List<int> remaining, Fraction[] votes, List<Fraction[]> history)
    {
        var fewest = remaining.Min(candidate => votes[candidate]);
        var last = remaining.Where(candidate => votes[candidate] == fewest).ToList();
        foreach (var round in Enumerable.Reverse(history))
        {
            var least = last.Min(candidate => round[candidate]);
            last = [.. last.Where(candidate => round[candidate] == least)];
        }

        return last;
    }

    private static Fraction[] FirstVotes(Election election, List<int> remaining)
    {
        var votes = new Fraction[election.Candidates.Count];
        var here = remaining.ToHashSet();
        foreach (var ballot in election.Ballots)
        {
            var levels = election.Kind == VoteKind.Points ? Scores.ByPoints(ballot) : ballot.Levels;
            var first = levels.Select(level => level.Where(here.Contains).ToList()).FirstOrDefault(level => level.Count > 0);
            foreach (var candidate in first ?? [])
                votes[candidate] += new Fraction(ballot.Count, first!.Count);
        }

        return votes;
    }
}
