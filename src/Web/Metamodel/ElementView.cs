using Talaia.Foresight.Trends;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Territory.People;
using Talaia.Web.Consultation;
using Talaia.Web.Innovation;

namespace Talaia.Web.Metamodel;

/// <summary>An element with all that hangs on it.</summary>
/// <param name="Needs">The need stated on the element.</param>
/// <param name="Former">What was stated on the elements that it was before.</param>
/// <param name="Solutions">That answer it or something below it.</param>
public sealed record ElementPage(
    ReleaseTree Tree, ElementFacts Facts, NeedSeries Needs, IReadOnlyList<FormerSeries> Former, IReadOnlyList<SolutionLine> Solutions, IReadOnlyList<TrendRow> Trends,
    ElementHistory History, IReadOnlyList<StatementLine> Statements)
{
    /// <summary>What stands above a need or a piece: the challenge, and of a piece the need.</summary>
    public IReadOnlyList<ElementFacts> Above => [.. Tree.Path(Facts).Where(element => element.Level > 1)];
}

/// <summary>A statement with the body that proposed it. Who it was stands on the page of the proposal.</summary>
/// <param name="IsKnown">Whether its author is still known.</param>
/// <param name="Town">The municipality for which the author spoke; null for the office.</param>
public sealed record StatementLine(StatementOrigin Origin, bool IsKnown, string? Town);

internal sealed class ElementView(ReadReleases releases, ReadElementHistory histories, ReadTree trees, ReadSeries series, SolutionLines solutions, ReadTrends trends, ReadStatements statements, ReadPeople people, Towns towns)
{
    /// <param name="release">Number of the release; null for the one in force, or the last that had the element: its address is for ever.</param>
    public async Task<ElementPage?> ReadAsync(string? release, string code, CancellationToken cancel)
    {
        if (await histories.OfAsync(code, cancel) is not { } history)
            return null;
        var row = await releases.ByNumberAsync(release ?? history.LastRelease, cancel);
        if (row is null || await trees.OfAsync(row, cancel) is not { } tree || tree.Find(code) is not { } facts)
            return null;
        var (own, former) = await series.OfAsync(code, cancel);
        var family = tree.Family(code).Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        var answers = (await solutions.AllAsync(cancel)).Where(line => line.Facts.ElementCodes.Any(family.Contains)).ToList();
        return new ElementPage(tree, facts, own, former, answers, await trends.OfElementAsync(code, cancel: cancel), history, await StatementsAsync(tree, facts, cancel));
    }

    private async Task<IReadOnlyList<StatementLine>> StatementsAsync(ReleaseTree tree, ElementFacts facts, CancellationToken cancel)
    {
        var said = await statements.OfAsync(tree.Release.Id, facts.Code, [.. tree.Path(facts).Where(element => element.Level > 1).Select(element => element.Code)], cancel);
        var authors = await people.ByActorsAsync([.. said.Select(statement => statement.Author).OfType<string>().Distinct()], cancel);
        var names = authors.Count == 0 ? new Dictionary<string, string>() : await towns.NamesAsync(cancel);
        return [.. said.Select(statement => new StatementLine(
            statement, statement.Author is { } author && authors.ContainsKey(author), statement.Author is { } by && authors.GetValueOrDefault(by)?.Codi6 is { } town ? names.GetValueOrDefault(town, town) : null))];
    }
}
