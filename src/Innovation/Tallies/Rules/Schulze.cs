using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>
/// The Schulze method (M. Schulze, The Schulze Method of Voting, arXiv:1804.02973, sections 2.1–2.3): the strength of a path is that of its weakest link, and a candidate is a
/// winner if no other has a stronger path to it than it has back. Strengths by winning votes, margins or ratio, with that paper's secondary comparison. O(n³) for n candidates.
/// </summary>
internal static class Schulze
{
    public static Count Of(Election election, Strength strength, int seats)
    {
        var wins = Pairwise(election);
        var path = StrongestPaths(wins, strength);
        var all = Enumerable.Range(0, wins.GetLength(0)).ToList();
        var beats = (int a, int b) => a != b && Link.Compare(path[a, b], path[b, a], strength) > 0;

        var ranking = new List<IReadOnlyList<int>>();
        var rest = all.ToList();
        while (rest.Count > 0)
        {
            var unbeaten = rest.Where(one => !rest.Exists(other => beats(other, one))).ToList();
            ranking.Add([.. Order.ByName(election, unbeaten)]);
            rest = [.. rest.Except(unbeaten)];
        }

        var winners = new List<int>();
        var ties = new List<IReadOnlyList<int>>();
        foreach (var level in ranking)
        {
            if (winners.Count >= seats)
                break;
            if (winners.Count + level.Count > seats)
                ties.Add(level);
            // Of a single seat the method's own answer is the whole set of unbeaten candidates.
            if (winners.Count + level.Count <= seats || seats == 1)
                winners.AddRange(level);
            else
                break;
        }

        return new Count(winners, ranking, ties)
        {
            Steps = [.. Duels(election, wins)],
            Parameters = new Dictionary<string, object> { ["seats"] = seats, ["strength"] = strength.ToString().ToLowerInvariant() },
        };
    }

    /// <summary>How many voters put the first before the second. Those a ballot leaves out are equal in its last place.</summary>
    public static long[,] Pairwise(Election election)
    {
        var all = election.Candidates.Count;
        var wins = new long[all, all];
        var place = new int[all];
        foreach (var ballot in election.Ballots)
        {
            var levels = election.Kind == VoteKind.Points ? Scores.ByPoints(ballot) : ballot.Levels;
            Array.Fill(place, int.MaxValue);
            for (var level = 0; level < levels.Count; level++)
            {
                foreach (var candidate in levels[level])
                    place[candidate] = level;
            }

            for (var a = 0; a < all; a++)
            {
                for (var b = 0; b < all; b++)
                {
                    if (place[a] < place[b])
                        wins[a, b] += ballot.Count;
                }
            }
        }

        return wins;
    }

    private static Link[,] StrongestPaths(long[,] wins, Strength strength)
    {
        var all = wins.GetLength(0);
        var path = new Link[all, all];
        for (var a = 0; a < all; a++)
        {
            for (var b = 0; b < all; b++)
                path[a, b] = new Link(wins[a, b], wins[b, a]);
        }

        for (var via = 0; via < all; via++)
        {
            for (var a = 0; a < all; a++)
            {
                for (var b = 0; b < all; b++)
                {
                    if (a == b || a == via || b == via)
                        continue;
                    var weakest = Link.Compare(path[a, via], path[via, b], strength) < 0 ? path[a, via] : path[via, b];
                    if (Link.Compare(weakest, path[a, b], strength) > 0)
                        path[a, b] = weakest;
                }
            }
        }

        return path;
    }

    private static IEnumerable<Kernel.Languages.LocalizedText> Duels(Election election, long[,] wins)
    {
        for (var a = 0; a < wins.GetLength(0); a++)
        {
            for (var b = 0; b < wins.GetLength(0); b++)
            {
                if (wins[a, b] <= wins[b, a])
                    continue;
                var (first, second, f, against) = (Words.Name(election.Candidates[a]), Words.Name(election.Candidates[b]), wins[a, b], wins[b, a]);
                yield return Words.Tell($"{first} guanya {second} per {f:#,0} a {against:#,0}.", $"{first} gana a {second} por {f:#,0} a {against:#,0}.", $"{first} beats {second} by {f:#,0} to {against:#,0}.");
            }
        }
    }

    /// <summary>Votes for and against, along one step.</summary>
    private readonly record struct Link(long For, long Against)
    {
        /// <summary>Positive where a is stronger. A defeat is weaker than an even match, an even match weaker than a victory.</summary>
        public static int Compare(Link a, Link b, Strength strength)
        {
            if (strength == Strength.Margins)
                return (a.For - a.Against).CompareTo(b.For - b.Against);
            var (signA, signB) = (Math.Sign(a.For - a.Against), Math.Sign(b.For - b.Against));
            if (signA != signB)
                return signA.CompareTo(signB);
            if (signA == 0)
                return 0;
            if (strength == Strength.Ratio)
            {
                var byRatio = ((Int128)a.For * b.Against).CompareTo((Int128)b.For * a.Against);
                if (byRatio != 0)
                    return byRatio;
                // Against zero every ratio is infinite: then the votes decide.
                return a.Against == 0 || a.For == 0 ? (signA > 0 ? a.For.CompareTo(b.For) : b.Against.CompareTo(a.Against)) : 0;
            }

            // Winning votes: first the support, then the smaller opposition; of defeats, first the smaller opposition.
            var (first, second) = signA > 0 ? (a.For.CompareTo(b.For), b.Against.CompareTo(a.Against)) : (b.Against.CompareTo(a.Against), a.For.CompareTo(b.For));
            return first != 0 ? first : second;
        }
    }
}
