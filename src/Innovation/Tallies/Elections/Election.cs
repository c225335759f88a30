using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tallies.Elections;

/// <summary>What voters wrote.</summary>
public enum VoteKind
{
    /// <summary>Names, in no order.</summary>
    Approval,

    /// <summary>An order of names, perhaps with ties.</summary>
    Ranking,

    /// <summary>Points (or credits) to names.</summary>
    Points,
}

/// <summary>Who or what can be chosen.</summary>
/// <param name="Name">What results call it; in a `.pb` file the project's id.</param>
/// <param name="Title">Its title for readers where that is another.</param>
/// <param name="Cost">In the money of the budget; null where nothing is spent.</param>
public sealed record Candidate(string Name, string? Title = null, decimal? Cost = null);

/// <summary>What one voter wrote, or several alike.</summary>
/// <param name="Count">How many voters.</param>
/// <param name="Levels">Candidates by their place in <see cref="Election.Candidates"/>, best first, equals together. Approvals and points stand in one level.</param>
/// <param name="Points">Of the candidates of <paramref name="Levels"/>, in their order; null where the kind is not <see cref="VoteKind.Points"/>.</param>
public sealed record Ballot(long Count, IReadOnlyList<IReadOnlyList<int>> Levels, IReadOnlyList<decimal>? Points = null)
{
    /// <summary>Everybody whom the ballot names.</summary>
    public IEnumerable<int> Named => Levels.SelectMany(level => level);
}

/// <summary>Candidates and ballots as they were given, with the terms of the vote.</summary>
/// <param name="Seats">How many are to be chosen; where there is a budget, it decides instead.</param>
/// <param name="Budget">What may be spent; null where nothing is.</param>
/// <param name="Threshold">Least score with which a project may be chosen (`min_project_score_threshold`); null for none.</param>
/// <param name="Longest">Most names a ballot may have (`max_length`); its ordinal scores count from it. Null for no limit.</param>
/// <param name="Warnings">What was odd in the file and taken as it stands.</param>
public sealed record Election(
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<Ballot> Ballots,
    VoteKind Kind,
    int Seats = 1,
    decimal? Budget = null,
    decimal? Threshold = null,
    int? Longest = null)
{
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    public long Voters => Ballots.Sum(ballot => ballot.Count);

    internal decimal CostOf(int candidate) => Candidates[candidate].Cost ?? 0;
}
