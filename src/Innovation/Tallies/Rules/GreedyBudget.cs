using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>
/// The rule of most participatory budgets (greedy, utilitarian; Talmon and Faliszewski, A Framework for Approval-based Budgeting Methods, AAAI 2019): projects in the order of their score,
/// each taken if it still fits. What does not fit is passed over, or (<paramref name="stops"/>) ends the count.
/// No rule of ours parts equals. Where it matters which of them comes first, the count follows every order: winners are those that win in all of them,
/// and whoever wins in some only stands as a tie.
/// </summary>
internal static class GreedyBudget
{
    private const int LargestTie = 12;
    private const int MostWays = 500;

    public static Count Of(Election election, IReadOnlyList<Fraction> scores, decimal budget, bool stops)
    {
        var ranking = Order.Of(election, scores);
        var ways = new List<Way> { new([], 0, false) };
        var everythingOpen = new HashSet<int>();
        var left = new Dictionary<int, decimal?>();
        foreach (var level in ranking.Where(level => IsEligible(election, scores[level[0]])))
        {
            var next = everythingOpen.Count > 0 ? null : Expand(election, ways, level, budget, stops);
            if (next is null)
                everythingOpen.UnionWith(level);
            else
                ways = next;
            foreach (var candidate in level)
                left[candidate] = ways is [var only] && everythingOpen.Count == 0 ? budget - only.Spent : null;
        }

        var sure = ways.Select(way => way.Chosen.ToHashSet()).Aggregate((all, way) => [.. all.Intersect(way)]);
        var open = ways.SelectMany(way => way.Chosen).Concat(everythingOpen).Where(candidate => !sure.Contains(candidate)).ToHashSet();
        var order = ranking.SelectMany(level => level).ToList();
        var rounds = order.Select((candidate, at) => new TallyRound(
            at + 1, null, null, election.Candidates[candidate].Name, Outcome(candidate), scores[candidate].ToDecimal(), election.Candidates[candidate].Cost, left.GetValueOrDefault(candidate))).ToList();
        var parameters = new Dictionary<string, object> { ["budget"] = budget };
        if (election.Threshold is { } threshold)
            parameters["threshold"] = threshold;
        return new Count([.. order.Where(sure.Contains)], ranking, open.Count == 0 ? [] : [[.. order.Where(open.Contains)]])
        {
            Spends = true,
            Rounds = rounds,
            Steps = [.. order.Zip(rounds).Select(step => Words.Budgeted(election.Candidates[step.First], scores[step.First], step.Second.Outcome!))],
            Parameters = parameters,
        };

        string Outcome(int candidate) =>
            sure.Contains(candidate) ? "chosen"
            : open.Contains(candidate) ? "tied"
            : scores[candidate] <= Fraction.Zero ? "no-votes"
            : !IsEligible(election, scores[candidate]) ? "below-threshold"
            : stops && !IsFirstMiss(candidate) ? "not-reached"
            : "too-dear";

        bool IsFirstMiss(int candidate) => order.First(other => IsEligible(election, scores[other]) && !sure.Contains(other) && !open.Contains(other)) == candidate;
    }

    private static bool IsEligible(Election election, Fraction score) => score > Fraction.Zero && (election.Threshold is not { } least || score >= least);

    /// <summary>Every way on from these through a group of equals; null where there are too many to follow.</summary>
    private static List<Way>? Expand(Election election, List<Way> ways, IReadOnlyList<int> level, decimal budget, bool stops)
    {
        var next = new Dictionary<string, Way>(StringComparer.Ordinal);
        foreach (var way in ways)
        {
            if (way.Stopped)
            {
                Keep(way);
                continue;
            }

            var left = budget - way.Spent;
            var able = stops ? level : [.. level.Where(candidate => election.CostOf(candidate) <= left)];
            if (able.Sum(election.CostOf) <= left)
            {
                Keep(way.With(able, able.Sum(election.CostOf)));
                continue;
            }

            if (able.Count > LargestTie)
                return null;
            for (var subset = 0; subset < 1 << able.Count; subset++)
            {
                var taken = able.Where((_, at) => (subset >> at & 1) == 1).ToList();
                var cost = taken.Sum(election.CostOf);
                var rest = able.Where((_, at) => (subset >> at & 1) == 0).Select(election.CostOf).ToList();
                var isAnOutcome = stops ? rest.Any(other => cost + other > left) : rest.TrueForAll(other => cost + other > left);
                if (cost <= left && isAnOutcome)
                    Keep(way.With(taken, cost) with { Stopped = stops });
            }

            if (next.Count > MostWays)
                return null;
        }

        return [.. next.Values];

        void Keep(Way way) => next[string.Join(',', way.Chosen.Order())] = way;
    }

    private sealed record Way(IReadOnlyList<int> Chosen, decimal Spent, bool Stopped)
    {
        public Way With(IReadOnlyList<int> more, decimal cost) => this with { Chosen = [.. Chosen, .. more], Spent = Spent + cost };
    }
}
