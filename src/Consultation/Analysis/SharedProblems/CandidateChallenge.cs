using Talaia.Consultation.Analysis.Estimation;

namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>What speaks for making a problem a challenge: many municipalities have it, or a group of like ones.</summary>
/// <param name="Elements">Codes, the most telling first.</param>
/// <param name="Share">Of all municipalities that have the need, weighted, with interval and n.</param>
/// <param name="Sharing">How many of those that answered have it.</param>
/// <param name="Examples">Places of some of them, the greatest need first, for the office; none when fewer than k share it.</param>
/// <param name="Group">The group of municipalities that it is the problem of; null when it is of all.</param>
internal sealed record CandidateChallenge(IReadOnlyList<string> Elements, Estimate Share, int Sharing, IReadOnlyList<int> Examples, TownGroup? Group);
