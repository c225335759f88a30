using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>
/// Proposes challenges from the needs of a wave. A need is shared by many when even the low end of the interval of its share is above a threshold; a group has a problem when the elements
/// that tell it are serious for most of its members and the group is stable.
/// </summary>
internal static class FindSharedNeeds
{
    /// <summary>Need scores (0–100) from which a need is serious: seriousness «quite» with some urgency.</summary>
    public const double Serious = 55;

    /// <summary>Shared by many is by more than this share of all municipalities, surely.</summary>
    public const double Many = 1.0 / 3;

    private const double Stable = 0.6;
    private const int MostExamples = 5;
    private const int MostElements = 5;

    /// <param name="codes">Of the elements.</param>
    /// <param name="values">For each element a value of 0–100 for each municipality, NaN where it did not answer.</param>
    /// <returns>Those of all municipalities first, the most shared first; then those of groups.</returns>
    public static IReadOnlyList<CandidateChallenge> Of(Population population, IReadOnlyList<string> codes, double[][] values, TownGroups groups, int k = SmallCells.Usual)
    {
        var ofAll = codes.Select((code, element) => Candidate(population, [code], values[element], null, k)).OfType<CandidateChallenge>()
            .Where(candidate => candidate.Share.Interval is { } interval && interval.Low > Many)
            .OrderByDescending(candidate => candidate.Share.Value).ThenBy(candidate => candidate.Elements[0], StringComparer.Ordinal);
        var ofGroups = groups.Groups.Where(group => group.Stability >= Stable && group.Towns.Count >= k).Select(group => OfGroup(population, codes, values, group, k)).OfType<CandidateChallenge>();
        return [.. ofAll, .. ofGroups];
    }

    private static CandidateChallenge? OfGroup(Population population, IReadOnlyList<string> codes, double[][] values, TownGroup group, int k)
    {
        int[] elements = [.. group.Elements.Select(telling => telling.Element)
            .Where(element => group.Towns.Count(town => values[element][town] >= Serious) * 2 > group.Towns.Count(town => !double.IsNaN(values[element][town]))).Take(MostElements)];
        if (elements.Length == 0)
            return null;
        var mean = Enumerable.Range(0, population.Size).Select(town => elements.Select(element => values[element][town]).Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average()).ToArray();
        return Candidate(population, [.. elements.Select(element => codes[element])], mean, group, k);
    }

    private static CandidateChallenge? Candidate(Population population, IReadOnlyList<string> codes, double[] values, TownGroup? group, int k)
    {
        if (WeightedSample.Of(population, town => !double.IsNaN(values[town])) is not { } sample)
            return null;
        var members = group?.Towns.ToHashSet();
        int[] sharing = [.. sample.Answered.Where(town => values[town] >= Serious && members?.Contains(town) != false)];
        var examples = sharing.Length < k ? [] : sharing.OrderByDescending(town => values[town]).ThenBy(town => town).Take(MostExamples).ToArray();
        return new CandidateChallenge(codes, Estimates.Share(sample, town => values[town] >= Serious && members?.Contains(town) != false)!, sharing.Length, examples, group);
    }
}
