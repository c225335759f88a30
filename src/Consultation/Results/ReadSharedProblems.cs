using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.SharedProblems;
using Talaia.Consultation.Needs;
using Talaia.Kernel.Languages;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Results;

/// <summary>An element of a shared problem.</summary>
public sealed record ProblemElement(string Code, LocalizedText Name);

/// <summary>Municipalities with like needs, of which a problem is.</summary>
/// <param name="Silhouette">−1 to 1: above 0.5 well apart, below 0.25 hardly a group.</param>
/// <param name="Stability">0–1: above 0.75 to be found again in other answers.</param>
public sealed record LikeTowns(IReadOnlyList<MunicipalityRow> Towns, MunicipalityRow Typical, double Silhouette, double Stability)
{
    /// <summary>Below this the members are hardly nearer to each other than to others (Kaufman and Rousseeuw, table 4).</summary>
    public const double Hardly = 0.25;
}

/// <summary>What may become a challenge, with what speaks for it.</summary>
/// <param name="Elements">The most telling first.</param>
/// <param name="Share">Of all municipalities, 0–1, weighted.</param>
/// <param name="Sharing">How many of those that answered have the need.</param>
/// <param name="Examples">Some of them, the greatest need first.</param>
/// <param name="Group">Null when it is a problem of all.</param>
public sealed record SharedProblem(IReadOnlyList<ProblemElement> Elements, Estimate Share, int Sharing, IReadOnlyList<MunicipalityRow> Examples, LikeTowns? Group);

/// <param name="Silhouette">Mean over all municipalities that could be compared.</param>
/// <param name="LeftOut">Municipalities that answered too little to be compared, or nothing.</param>
public sealed record SharedProblems(IReadOnlyList<SharedProblem> Problems, int Groups, double Silhouette, int LeftOut);

/// <summary>What many municipalities of a wave, or a group of like ones, share. For the office, who hands it to innovation.</summary>
public sealed class ReadSharedProblems(ReadNeeds needs, NeedsMemory memory, SmallCells small)
{
    /// <returns>Null when there is no such wave.</returns>
    public async Task<SharedProblems?> OfWaveAsync(string waveKey, CancellationToken cancel = default) =>
        await needs.TableOfWaveAsync(waveKey, cancel) is { } table ? memory.Problems.GetValue(table, known => Of(known, small.Least)) : null;

    private static SharedProblems Of(NeedTable table, int k)
    {
        var scopes = table.Compared;
        double[][] values = [.. scopes.Select(scope => table.Values[scope.Index])];
        var names = scopes.ToDictionary(scope => scope.Item.Code, scope => scope.Item.Name);
        var groups = GroupTowns.Of(values);
        var found = FindSharedNeeds.Of(table.Population, [.. scopes.Select(scope => scope.Item.Code)], values, groups, k);
        return new SharedProblems(
            [.. found.Select(one => new SharedProblem(
                [.. one.Elements.Select(code => new ProblemElement(code, names[code]))], one.Share, one.Sharing, [.. one.Examples.Select(town => table.Towns[town])],
                one.Group is { } group ? new LikeTowns([.. group.Towns.Select(town => table.Towns[town])], table.Towns[group.Centre], group.Silhouette, group.Stability) : null))],
            groups.Groups.Count, groups.Silhouette, groups.LeftOut);
    }
}
