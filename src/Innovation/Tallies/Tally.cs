using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies;

/// <summary>What the ballots decided, in a form that anyone can repeat from the same ballots.</summary>
/// <param name="Parameters">Everything that the count depended on besides the ballots.</param>
/// <param name="InputHash">Fingerprint of the content that was counted, whatever its file.</param>
/// <param name="Winners">Those surely chosen, best first.</param>
/// <param name="Ranking">All candidates, best first, equals together.</param>
/// <param name="Rounds">How the count went.</param>
/// <param name="Ties">Each a group among whom the rule does not decide.</param>
/// <param name="Spent">Cost of the winners; null where nothing is spent.</param>
public sealed record Tally(
    string Rule,
    IReadOnlyDictionary<string, object> Parameters,
    string InputHash,
    IReadOnlyList<string> Winners,
    IReadOnlyList<IReadOnlyList<string>> Ranking,
    IReadOnlyList<TallyRound> Rounds,
    IReadOnlyList<IReadOnlyList<string>> Ties,
    decimal? Spent,
    Explanation Explanation)
{
    /// <summary>What was odd in the file.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];
}

/// <summary>One step of a count; what a rule has no use for is null.</summary>
/// <param name="Tally">Votes, points or scores by candidate as this step begins.</param>
/// <param name="Eliminated">Who leaves here.</param>
/// <param name="Candidate">Whom this step looks at.</param>
/// <param name="Outcome">`chosen`, `too-dear`, `below-threshold`, `no-votes`, `tied`, `not-reached`.</param>
/// <param name="Left">Budget left after it.</param>
public sealed record TallyRound(
    int Round,
    IReadOnlyDictionary<string, decimal>? Tally = null,
    string? Eliminated = null,
    string? Candidate = null,
    string? Outcome = null,
    decimal? Score = null,
    decimal? Cost = null,
    decimal? Left = null);

/// <summary>The count told to somebody who knows no voting theory.</summary>
/// <param name="Method">How the rule works.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="Outcome">Who was chosen, and what stays open.</param>
public sealed record Explanation(LocalizedText Method, IReadOnlyList<LocalizedText> Steps, LocalizedText Outcome);

/// <summary>How strong a victory between two candidates is, in the Schulze method.</summary>
public enum Strength
{
    Winning,
    Margins,
    Ratio,
}

/// <summary>How Equal Shares goes on when money is left.</summary>
public enum Completion
{
    /// <summary>Each voter's share grows by one until the next step would overspend.</summary>
    Add1,

    /// <summary>The same, but stops too once nothing more would fit.</summary>
    Add1Stop,

    None,
}

/// <summary>What a project that a voter asked for is worth to them, in Equal Shares.</summary>
public enum Utility
{
    /// <summary>Its cost.</summary>
    Cost,

    /// <summary>One, or the points given.</summary>
    Cardinality,
}

/// <param name="Rule">`approval`, `greedy`, `greedy-stop`, `mes`, `schulze`, `irv`, `borda`, `points`, `quadratic`.</param>
/// <param name="Seats">How many to choose, where the ballots' own number is not meant.</param>
public sealed record TallySettings(
    string Rule, int? Seats = null, Strength Strength = Strength.Winning, Completion Completion = Completion.Add1, Utility Utility = Utility.Cost);
