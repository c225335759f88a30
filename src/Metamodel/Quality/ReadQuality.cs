using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;

namespace Talaia.Metamodel.Quality;

/// <summary>What is wanting in a release, and how much of it is covered.</summary>
/// <param name="Pieces">Pieces of the release.</param>
/// <param name="SourcesCheckedAt">When the sources of solutions were last asked for; null while they never were.</param>
public sealed record QualityReport(ReleaseTree Tree, int Pieces, IReadOnlyList<QualityIssue> Issues, DateTimeOffset? SourcesCheckedAt)
{
    public int Count(QualityKind kind) => Issues.Count(issue => issue.Kind == kind);
}

/// <summary>The quality of the newest release.</summary>
public sealed class ReadQuality(ReadTree trees, IEnumerable<IElementMentions> mentions, ReadSolutions solutions, ReadSourceChecks checks)
{
    /// <returns>Null while there is no release.</returns>
    public async Task<QualityReport?> LatestAsync(CancellationToken cancel = default)
    {
        if (await trees.LatestAsync(cancel) is not { } tree)
            return null;
        var named = new List<ElementMention>();
        foreach (var kind in mentions)
            named.AddRange(await kind.AllAsync(cancel));
        var found = await checks.AllAsync(cancel);
        var dead = (await solutions.FactsAsync(cancel)).Where(solution => found.TryGetValue(solution.Source, out var check) && check.IsDead)
            .Select(solution => new QualityIssue(QualityKind.DeadLink, solution.Code, solution.Name, Note: Answer(found[solution.Source])));
        return new QualityReport(tree, tree.Elements.Count(element => element.Level == 4), [.. Coverage.Of(tree, named), .. dead], found.Values.Max(check => (DateTimeOffset?)check.CheckedAt));
    }

    private static string Answer(SourceCheckRow check) => check.Status is { } status ? FormattableString.Invariant($"{status}") : check.Error;
}
