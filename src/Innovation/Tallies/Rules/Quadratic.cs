using System.Numerics;
using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>
/// Quadratic voting (S. P. Lalley and E. G. Weyl, Quadratic Voting, AEA Papers and Proceedings 108, 2018): a voter's credits for a candidate count as their square root.
/// Sums of roots are kept as whole multiples of roots of square-free numbers, which are linearly independent over the rationals (Besicovitch 1940),
/// so that equal sums are found equal exactly; different ones are told apart to forty digits.
/// </summary>
internal static class Quadratic
{
    private static readonly BigInteger Scale = BigInteger.Pow(10, 40);

    public static Fraction[] Scores(Election election)
    {
        var sums = Enumerable.Range(0, election.Candidates.Count).Select(_ => new Dictionary<BigInteger, Fraction>()).ToArray();
        foreach (var ballot in election.Ballots)
        {
            foreach (var (candidate, credits) in election.Kind == VoteKind.Points ? ballot.Named.Zip(ballot.Points!) : ballot.Named.Select(named => (named, 1m)))
            {
                if (credits <= 0)
                    continue;
                Fraction exact = credits;
                var (whole, root) = Split(exact.Numerator * exact.Denominator);
                sums[candidate][root] = sums[candidate].GetValueOrDefault(root) + (new Fraction(whole, exact.Denominator) * ballot.Count);
            }
        }

        return [.. sums.Select(sum => sum.OrderBy(part => part.Key).Aggregate(Fraction.Zero, (total, part) => total + (part.Value * new Fraction(Root(part.Key * Scale * Scale), Scale))))];
    }

    /// <summary>√n = whole × √root.</summary>
    private static (BigInteger Whole, BigInteger Root) Split(BigInteger n)
    {
        var (whole, root) = (BigInteger.One, n);
        for (BigInteger divisor = 2; divisor * divisor <= root && divisor < 100_000; divisor++)
        {
            while (root % (divisor * divisor) == 0)
            {
                root /= divisor * divisor;
                whole *= divisor;
            }
        }

        return (whole, root);
    }

    /// <summary>The whole part of √n, by Newton's steps.</summary>
    private static BigInteger Root(BigInteger n)
    {
        if (n < 2)
            return n;
        var guess = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (guess + (n / guess)) >> 1;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}

