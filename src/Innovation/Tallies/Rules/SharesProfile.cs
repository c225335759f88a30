using System.Numerics;
using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <param name="Chosen">In the order in which they were bought.</param>
/// <param name="ByName">Groups that only the name told apart.</param>
internal sealed record Purchase(IReadOnlyList<int> Chosen, IReadOnlyList<IReadOnlyList<int>> ByName);

/// <summary>
/// Who asked for what, for Equal Shares. Like ballots stand together. A count runs in doubles; whenever two numbers that decide lie within a billionth of each other
/// it is run again in exact fractions, so that rounding never decides.
/// </summary>
internal sealed class SharesProfile
{
    private const double Near = 1e-9;

    private readonly Election _election;
    private readonly List<long> _voters = [];
    private readonly List<(int Voter, decimal Worth)>[] _supports;

    public SharesProfile(Election election, Utility utility)
    {
        _election = election;
        _supports = [.. election.Candidates.Select(_ => new List<(int, decimal)>())];
        Supporters = new long[election.Candidates.Count];
        var alike = election.Ballots.GroupBy(ballot => string.Join(';', Worths(ballot, utility).OrderBy(worth => worth.Candidate)));
        foreach (var group in alike)
        {
            foreach (var (candidate, worth) in Worths(group.First(), utility))
            {
                _supports[candidate].Add((_voters.Count, worth));
                Supporters[candidate] += group.Sum(ballot => ballot.Count);
            }

            _voters.Add(group.Sum(ballot => ballot.Count));
        }
    }

    /// <summary>How many voters asked for each candidate.</summary>
    public long[] Supporters { get; }

    public IReadOnlyList<int> Supported => [.. Enumerable.Range(0, Supporters.Length).Where(candidate => Supporters[candidate] > 0)];

    public Purchase Buy(Fraction share)
    {
        try
        {
            return Buy(share.ToDouble(), value => (double)value, (a, b) => a.Equals(b) || (Math.Abs(a - b) <= Near * Math.Max(Math.Abs(a), Math.Abs(b)) ? throw new TooNearException() : false));
        }
        catch (TooNearException)
        {
            return Buy(share, value => (Fraction)value, (a, b) => a.Equals(b));
        }
    }

    private Purchase Buy<T>(T share, Func<decimal, T> number, Func<T, T, bool> isEqual)
        where T : struct, IComparable<T>, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    {
        var left = Enumerable.Repeat(share, _voters.Count).ToArray();
        var count = _voters.ConvertAll(voters => number(voters));
        var open = Supported.ToList();
        var chosen = new List<int>();
        var byName = new List<IReadOnlyList<int>>();
        while (true)
        {
            var affordable = new List<(int Candidate, T Price)>();
            open.RemoveAll(candidate =>
            {
                if (Price(candidate, left, count, number, isEqual) is not { } price)
                    return true;
                affordable.Add((candidate, price));
                return false;
            });
            if (affordable.Count == 0)
                return new Purchase(chosen, byName);
            var least = affordable.Min(one => one.Price);
            var equal = affordable.Where(one => isEqual(one.Price, least)).Select(one => one.Candidate).ToList();
            if (equal.Count > 1 && typeof(T) == typeof(double))
                throw new TooNearException();
            var best = Order.ByName(_election, equal).OrderByDescending(candidate => Supporters[candidate]).ThenBy(_election.CostOf).First();
            var alike = equal.Where(candidate => Supporters[candidate] == Supporters[best] && _election.CostOf(candidate) == _election.CostOf(best)).ToList();
            if (alike.Count > 1)
                byName.Add(alike);
            foreach (var (voter, worth) in _supports[best])
            {
                var pays = least * number(worth);
                left[voter] = pays.CompareTo(left[voter]) < 0 ? left[voter] - pays : number(0);
            }

            chosen.Add(best);
            open.Remove(best);
        }
    }

    /// <summary>What a unit of worth costs each supporter when all pay alike, or all they have; null where together they cannot pay.</summary>
    private T? Price<T>(int candidate, T[] left, List<T> count, Func<decimal, T> number, Func<T, T, bool> isEqual)
        where T : struct, IComparable<T>, IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    {
        var missing = number(_election.CostOf(candidate));
        var (money, worths) = (number(0), number(0));
        foreach (var (voter, worth) in _supports[candidate])
        {
            money += left[voter] * count[voter];
            worths += number(worth) * count[voter];
        }

        if (!isEqual(money, missing) && money.CompareTo(missing) < 0)
            return null;
        foreach (var (voter, worth) in _supports[candidate].OrderBy(support => left[support.Voter] / number(support.Worth)))
        {
            // Whoever has less than their part gives all they have; the others share what is missing.
            var price = missing / worths;
            if (left[voter].CompareTo(price * number(worth)) >= 0)
                return price;
            missing -= left[voter] * count[voter];
            worths -= number(worth) * count[voter];
        }

        return _supports[candidate].Max(support => left[support.Voter] / number(support.Worth));
    }

    private IEnumerable<(int Candidate, decimal Worth)> Worths(Ballot ballot, Utility utility)
    {
        var given = _election.Kind == VoteKind.Points ? ballot.Named.Zip(ballot.Points!) : Scores.Approved(_election, ballot).Select(named => (First: named, Second: 1m));
        // What costs nothing is worth something all the same: it is bought first.
        return given.Where(one => one.Second > 0).Select(one => (one.First, utility == Utility.Cost ? Math.Max(_election.CostOf(one.First), 0.01m) : one.Second));
    }

    private sealed class TooNearException : Exception;
}
