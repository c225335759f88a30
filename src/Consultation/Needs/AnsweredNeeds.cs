using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Solutions;

namespace Talaia.Consultation.Needs;

/// <summary>A need and a public solution that answers it.</summary>
public sealed record AnsweredNeed(string ElementCode, SolutionRow Solution);

/// <summary>Which public solutions answer the greatest needs.</summary>
public static class AnsweredNeeds
{
    /// <summary>
    /// For each need in turn the first solution that answers its element, or one below it, and that stands for no need before it.
    /// </summary>
    /// <param name="elementCodes">The needs, the greatest first.</param>
    /// <param name="solutions">Those that may be used, in the order of preference.</param>
    /// <param name="tree">The elements of the release in tree order.</param>
    public static IReadOnlyList<AnsweredNeed> Match(
        IEnumerable<string> elementCodes, IReadOnlyList<SolutionRow> solutions, IReadOnlyList<ElementRow> tree, int most)
    {
        var matched = new List<AnsweredNeed>();
        foreach (var code in elementCodes)
        {
            if (matched.Count == most)
                break;
            var family = ElementFamily.Of(tree, code);
            if (solutions.FirstOrDefault(solution => solution.ElementCodes.Any(family.Contains) && matched.All(before => before.Solution != solution)) is { } answer)
                matched.Add(new AnsweredNeed(code, answer));
        }

        return matched;
    }
}
