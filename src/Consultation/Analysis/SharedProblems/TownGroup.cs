namespace Talaia.Consultation.Analysis.SharedProblems;

/// <summary>Municipalities with like needs.</summary>
/// <param name="Centre">Place of the most typical one.</param>
/// <param name="Towns">Places, ascending.</param>
/// <param name="Silhouette">Mean of its members', −1 to 1: above 0.5 well apart, below 0.25 hardly a group (Kaufman and Rousseeuw, table 4).</param>
/// <param name="Stability">0–1: see <see cref="GroupTowns"/>; below 0.6 not to be trusted, above 0.75 to be found again (C. Hennig, Computational Statistics and Data Analysis 52, 2007).</param>
/// <param name="Elements">Places of the elements on which its need lies above that of all, the farthest first, with how far in deviations.</param>
internal sealed record TownGroup(int Centre, IReadOnlyList<int> Towns, double Silhouette, double Stability, IReadOnlyList<(int Element, double Above)> Elements);

/// <summary>All groups of a wave.</summary>
/// <param name="Silhouette">Mean over all municipalities, the greatest of all numbers of groups that were tried.</param>
/// <param name="Tried">For each number of groups its silhouette.</param>
/// <param name="LeftOut">Municipalities that answered too little to be compared, or nothing.</param>
internal sealed record TownGroups(IReadOnlyList<TownGroup> Groups, double Silhouette, IReadOnlyList<(int Groups, double Silhouette)> Tried, int LeftOut);
