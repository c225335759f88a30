using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Challenges;

/// <summary>A need as a wave showed it when a challenge was opened on it. The figures stay as they were, whatever is answered later.</summary>
/// <param name="Index">0–100.</param>
/// <param name="Answers">n: municipalities with a value.</param>
/// <param name="Low">Lower end of the interval of 95 %; null when too few answered to tell.</param>
/// <param name="Serious">Codes of the municipalities that called it quite or very serious; for the office, who invites them.</param>
/// <param name="Simulated">The answers are made up.</param>
public sealed record NeedEvidence(
    string Wave, string Element, LocalizedText Name, double Index, int Answers, double? Low, double? High, IReadOnlyList<string> Serious, bool Simulated);
