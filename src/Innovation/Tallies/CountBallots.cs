using Talaia.Innovation.Tallies.Elections;
using Talaia.Innovation.Tallies.Rules;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies;

/// <summary>Counts ballots by a rule. Pure: the same election and settings give the same tally.</summary>
public static class CountBallots
{
    public static IReadOnlyList<string> Rules { get; } = ["approval", "greedy", "greedy-stop", "mes", "schulze", "irv", "borda", "points", "quadratic"];

    /// <exception cref="InputException">The rule needs what the ballots do not have: a budget, or points.</exception>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Tally Run(Election election, TallySettings settings)
    {
        var seats = settings.Seats ?? election.Seats;
        var count = settings.Rule switch
        {
            "approval" when election.Budget is { } budget && settings.Seats is null => GreedyBudget.Of(election, Scores.Approvals(election), budget, stops: false),
            "approval" => SeatCount.Of(election, Scores.Approvals(election), seats),
            "greedy" => GreedyBudget.Of(election, Scores.Budgeting(election), Budget(election), stops: false),
            "greedy-stop" => GreedyBudget.Of(election, Scores.Budgeting(election), Budget(election), stops: true),
            "mes" => EqualShares.Of(election, Budget(election), settings.Completion, settings.Utility),
            "schulze" => Schulze.Of(election, settings.Strength, seats),
            "irv" => RunOff.Of(election),
            "borda" => SeatCount.Of(election, Scores.Borda(election), seats),
            "points" => SeatCount.Of(election, Scores.Points(election), seats),
            "quadratic" => SeatCount.Of(election, Quadratic.Scores(election), seats),
            var unknown => throw new ArgumentException($"There is no rule «{unknown}».", nameof(settings)),
        };
        return new Tally(
            settings.Rule,
            count.Parameters,
            ElectionHash.Of(election),
            Names(count.Winners),
            [.. count.Ranking.Select(Names)],
            count.Rounds,
            [.. count.Ties.Select(Names)],
            count.Spends ? count.Winners.Sum(election.CostOf) : null,
            new Explanation(Words.Method(settings.Rule), count.Steps, Words.Outcome(election, count)))
        {
            Warnings = election.Warnings,
        };

        IReadOnlyList<string> Names(IReadOnlyList<int> candidates) => [.. candidates.Select(candidate => election.Candidates[candidate].Name)];
    }

    private static decimal Budget(Election election) =>
        election.Budget ?? throw new InputException(new Problem("no-budget", "This rule spends a budget, and the ballots come with none. Count a .pb file, or JSON with \"budget\" and \"costs\"."));
}
