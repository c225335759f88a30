namespace Talaia.Consultation.Analysis.Rankings;

/// <summary>One of some things that are ranked, the greatest first.</summary>
/// <param name="Key">What the caller calls it.</param>
/// <param name="Rank">1 for the greatest estimate.</param>
/// <param name="Best">The least rank that the answers do not speak against.</param>
/// <param name="Worst">The greatest such rank: of 100 such surveys the true rank lies from best to worst in 95.</param>
/// <param name="TiedWithNext">The difference to the next one is not clear at 95 %: their order may be the chance of who answered.</param>
public sealed record Ranked(string Key, double Value, int Rank, int Best, int Worst, bool TiedWithNext);
