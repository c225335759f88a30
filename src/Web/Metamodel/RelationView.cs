using Talaia.Drawing;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>One relation in words.</summary>
/// <param name="Kind">Names the text of the relation: `part`, `requires`, `answers`, `touches`.</param>
/// <param name="From">Key of a node.</param>
public sealed record Relation(string Kind, string From, string To);

/// <summary>The relations around an element, one step or two.</summary>
/// <param name="Left">Things that did not fit.</param>
public sealed record RelationPage(ElementFacts Element, ReleaseTree Tree, int Steps, IReadOnlyList<RelationNode> Nodes, IReadOnlyList<Relation> Relations, int Left)
{
    public RelationNode Node(string key) => Nodes.Single(node => node.Key == key);
}

/// <summary>Gathers what an element is tied to: its whole and its parts, what it requires and what requires it, solutions that answer it, trends that touch it.</summary>
internal sealed class RelationView(ReadTree trees, ReadSolutions solutions, ReadTrends trends, Say say, Links to)
{
    /// <summary>Things that a drawing can hold and still be read.</summary>
    private const int Most = 36;

    /// <returns>Null when the release in force has no such element.</returns>
    public async Task<RelationPage?> ReadAsync(string code, int steps, CancellationToken cancel)
    {
        if (await trees.LatestAsync(cancel) is not { } tree || tree.Find(code) is not { } centre)
            return null;
        var answers = await solutions.FactsAsync(cancel);
        var nodes = new Dictionary<string, RelationNode>(StringComparer.Ordinal) { [code] = OfElement(centre, true) };
        var relations = new List<Relation>();
        var left = new HashSet<string>(StringComparer.Ordinal);
        List<ElementFacts> ring = [centre];
        for (var step = 1; step <= steps; step++)
        {
            var next = new List<ElementFacts>();
            foreach (var (relation, other, node) in ring.SelectMany(element => Around(tree, element, answers)).ToList())
            {
                if (!nodes.ContainsKey(node.Key) && nodes.Count == Most)
                    left.Add(node.Key);
                else if (nodes.TryAdd(node.Key, node) && other is not null)
                    next.Add(other);
                if (nodes.ContainsKey(node.Key) && !relations.Contains(relation))
                    relations.Add(relation);
            }

            ring = next;
        }

        foreach (var trend in await trends.OfElementAsync(code, cancel: cancel))
        {
            var node = new RelationNode($"trend:{trend.Slug}", say["metamodel.relations.trend"], trend.Name.In(say.Language.Code), to.Trend(trend.Slug), RelationShape.Broken);
            nodes[node.Key] = node;
            relations.Add(new("touches", code, node.Key));
        }

        return new(centre, tree, steps, [.. nodes.Values], relations, left.Count);
    }

    private IEnumerable<(Relation Relation, ElementFacts? Element, RelationNode Node)> Around(ReleaseTree tree, ElementFacts element, List<SolutionFacts> answers)
    {
        var code = element.Code;
        if (element.ParentCode is { } above && tree.Find(above) is { } parent)
            yield return (new("part", above, code), parent, OfElement(parent));
        foreach (var needed in tree.Requires(element))
            yield return (new("requires", needed.Code, code), needed, OfElement(needed));
        foreach (var child in tree.Children(code))
            yield return (new("part", code, child.Code), child, OfElement(child));
        foreach (var user in tree.RequiredBy(code))
            yield return (new("requires", code, user.Code), user, OfElement(user));
        foreach (var solution in answers.Where(solution => solution.ElementCodes.Contains(code)))
        {
            var node = new RelationNode($"solution:{solution.Code}", say["metamodel.solutions.name"], solution.Name, to.Solution(solution.Code), RelationShape.Round);
            yield return (new("answers", code, node.Key), null, node);
        }
    }

    private RelationNode OfElement(ElementFacts element, bool isCentre = false) => new(
        element.Code, LevelName.Of(element, say), element.Name.In(say.Language.Code), isCentre ? null : to.Element(element.Code), isCentre ? RelationShape.Centre : RelationShape.Plain);
}
