using System.Numerics;
using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>
/// The Method of Equal Shares (D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021), completed by raising each voter's share
/// by one unit of money. `add1` starts at the whole part of an equal share and goes on until the next step would overspend; `add1-stop` starts at the exact share and ends too once
/// nothing that anyone asked for would fit in what is left. Of projects equally good for their payers, the one with more supporters comes first, then the cheaper, then by name.
/// </summary>
internal static class EqualShares
{
    private const int MostSteps = 500_000;

    public static Count Of(Election election, decimal budget, Completion completion, Utility utility)
    {
        var voters = election.Voters;
        var profile = new SharesProfile(election, utility);
        if (voters == 0 || budget <= 0)
            return Result(election, profile, new Purchase([], []), budget, Fraction.Zero, completion, utility);
        var share = new Fraction(((Fraction)budget).Numerator, ((Fraction)budget).Denominator * voters);
        if (completion == Completion.Add1)
            share = new Fraction(BigInteger.Divide(share.Numerator, share.Denominator), BigInteger.One);
        var best = profile.Buy(share);
        for (var step = 0; completion != Completion.None && best.Chosen.Count < profile.Supported.Count; step++)
        {
            if (completion == Completion.Add1Stop && !profile.Supported.Any(candidate => !best.Chosen.Contains(candidate) && election.CostOf(candidate) <= budget - Spent(best)))
                break;
            if (step >= MostSteps)
                throw new InputException(new Problem("too-many-steps", $"After {MostSteps} steps of one unit money is still left: give the budget in larger units, or count with --completion none."));
            var next = profile.Buy(share + 1);
            if (Spent(next) > budget)
                break;
            (best, share) = (next, share + 1);
        }

        return Result(election, profile, best, budget, share, completion, utility);

        decimal Spent(Purchase purchase) => purchase.Chosen.Sum(election.CostOf);
    }

    private static Count Result(Election election, SharesProfile profile, Purchase bought, decimal budget, Fraction share, Completion completion, Utility utility)
    {
        var others = Order.Of(election, Scores.Approvals(election)).Select(level => (IReadOnlyList<int>)[.. level.Where(candidate => !bought.Chosen.Contains(candidate))]).Where(level => level.Count > 0);
        var ties = bought.ByName.Where(group => group.Any(bought.Chosen.Contains) && !group.All(bought.Chosen.Contains)).Select(group => (IReadOnlyList<int>)[.. Order.ByName(election, group)]).ToList();
        var undecided = ties.SelectMany(group => group).ToHashSet();
        return new Count([.. bought.Chosen.Where(candidate => !undecided.Contains(candidate))], [.. bought.Chosen.Select(candidate => (IReadOnlyList<int>)[candidate]), .. others], ties)
        {
            Spends = true,
            Rounds = [.. bought.Chosen.Select((candidate, at) => new TallyRound(at + 1, Candidate: election.Candidates[candidate].Name, Outcome: undecided.Contains(candidate) ? "tied" : "chosen", Score: profile.Supporters[candidate], Cost: election.CostOf(candidate)))],
            Steps = [.. bought.Chosen.Select(candidate => Bought(election.Candidates[candidate], profile.Supporters[candidate]))],
            Parameters = new Dictionary<string, object>
            {
                ["budget"] = budget,
                ["completion"] = completion switch { Completion.Add1 => "add1", Completion.Add1Stop => "add1-stop", _ => "none" },
                ["utility"] = utility.ToString().ToLowerInvariant(),
                ["perVoter"] = share.ToDecimal(),
            },
        };
    }

    private static LocalizedText Bought(Candidate candidate, long supporters)
    {
        var (name, cost) = (Words.Name(candidate), candidate.Cost ?? 0);
        return Words.Tell(
            $"{name} costa {cost:#,0.##}. Li donen suport {supporters:#,0} i el paguen amb les seves parts.",
            $"{name} cuesta {cost:#,0.##}. Lo apoyan {supporters:#,0} y lo pagan con sus partes.",
            $"{name} costs {cost:#,0.##}. It has the support of {supporters:#,0}, who pay for it with their shares.");
    }
}
