using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Metamodel.Quality;

/// <summary>Looks through a release for what is wanting.</summary>
public static class Coverage
{
    private const int Piece = 4;

    /// <param name="mentions">Of everything that names elements; those that answer them are of kind `solution`.</param>
    /// <returns>Kind by kind, each in tree order.</returns>
    public static IReadOnlyList<QualityIssue> Of(ReleaseTree tree, IReadOnlyList<ElementMention> mentions) =>
    [
        .. Unanswered(tree, mentions).Select(piece => new QualityIssue(QualityKind.NoSolution, piece.Code)),
        .. tree.Wanting,
        .. mentions.Where(mention => tree.Find(mention.ElementCode) is null).Select(mention => new QualityIssue(QualityKind.Orphan, mention.ElementCode, mention.What)),
    ];

    /// <summary>What is wanting in the elements themselves.</summary>
    internal static IEnumerable<QualityIssue> Wanting(ReleaseTree tree) =>
    [
        .. tree.Elements.Where(LacksText).Select(element => new QualityIssue(QualityKind.NoText, element.Code)),
        .. tree.Elements.Select(element => new QualityIssue(QualityKind.NoTranslation, element.Code, Languages: Gaps(element))).Where(issue => issue.Languages is { Count: > 0 }),
        .. tree.Twins.Select(twin => new QualityIssue(QualityKind.Twin, twin.First, twin.Second)),
        .. tree.Elements.Where(element => element.Level == Piece && element.Law.Length == 0).Select(piece => new QualityIssue(QualityKind.NoLaw, piece.Code)),
    ];

    /// <summary>Pieces that nothing answers: neither a solution tied to the piece nor one tied to what it is part of.</summary>
    public static IEnumerable<ElementFacts> Unanswered(ReleaseTree tree, IReadOnlyList<ElementMention> mentions)
    {
        var answered = mentions.Where(mention => mention.Kind == Solutions.SolutionRef.Kind).Select(mention => mention.ElementCode).ToHashSet(StringComparer.Ordinal);
        return tree.Elements.Where(element => element.Level == Piece && !answered.Contains(element.Code) && !tree.Path(element).Any(above => answered.Contains(above.Code)));
    }

    private static bool LacksText(ElementFacts element) =>
        element.Description.IsEmpty || (element.Level == Piece && element.InPlace.IsEmpty);

    // What has no text in any language is a missing text, not a missing translation.
    private static List<string> Gaps(ElementFacts element) =>
    [
        .. Language.All.Select(language => language.Code).Where(code =>
            element.Name[code] is null || new[] { element.Description, element.InPlace }.Any(text => !text.IsEmpty && text[code] is null)),
    ];
}
