namespace Talaia.Reports.Documents;

/// <summary>What a document must keep to be published: no claim without evidence, nothing that some readers cannot read.</summary>
public static class DocumentCheck
{
    /// <summary>All problems in reading order; empty when the document is fit.</summary>
    public static IReadOnlyList<DocumentProblem> Run(ReportDocument document) =>
    [
        .. Front(document),
        .. Evidence(document),
        .. Headings(document),
        .. document.Blocks.SelectMany((block, index) => block switch
        {
            FigureBlock figure => FigureCheck.Run(figure, index),
            Table table => TableCheck.Run(table, index),
            _ => [],
        }),
    ];

    private static IEnumerable<DocumentProblem> Front(ReportDocument document)
    {
        if (string.IsNullOrWhiteSpace(document.Title))
            yield return new("title-empty", null, "The document has no title: write one.");
        if (!Kernel.Languages.Language.TryParse(document.Language, out _))
            yield return new("language-unknown", null, $"«{document.Language}» is not a language of the platform: use ca, es, en or oc.");
    }

    private static IEnumerable<DocumentProblem> Evidence(ReportDocument document)
    {
        var cited = document.Citations().ToHashSet();
        var references = document.ReferenceList().Select(reference => reference.Number).ToList();
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            foreach (var number in DocumentText.Texts(document.Blocks[index]).SelectMany(text => text).OfType<Cite>().Select(cite => cite.Number).Except(references))
                yield return new("citation-without-reference", index, $"Citation {number} has no reference: add it to the references or take the claim out.");
        }

        foreach (var number in references.Where(number => !cited.Contains(number)))
            yield return new("reference-not-cited", null, $"Reference {number} is never cited: cite it or take it out.");
        foreach (var twice in references.GroupBy(number => number).Where(group => group.Count() > 1))
            yield return new("reference-number-twice", null, $"Two references have the number {twice.Key}: number them one after the other.");
    }

    private static IEnumerable<DocumentProblem> Headings(ReportDocument document)
    {
        var level = 1;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            if (document.Blocks[index] is not Heading heading)
                continue;
            if (heading.Level is < 2 or > 4 || heading.Level > level + 1)
                yield return new("heading-level-skipped", index, $"«{heading.Text}» is of level {heading.Level} after level {level}: use {Math.Min(level + 1, 4)} or less.");
            if (string.IsNullOrWhiteSpace(heading.Text))
                yield return new("heading-empty", index, "A heading has no text: write it or take it out.");
            if (heading.Anchor is { } anchor && !IsAnchor(anchor))
                yield return new("anchor-not-a-name", index, $"«{anchor}» cannot be an anchor: use lower-case letters, digits and hyphens, a letter first.");
            if (heading.Anchor is { } same && !anchors.Add(same))
                yield return new("anchor-twice", index, $"The anchor «{same}» is used twice: give each heading its own.");
            level = Math.Clamp(heading.Level, 2, 4);
        }
    }

    /// <summary>A lower-case ASCII name that is not one of the evidence list's own (`e1`, `c1`).</summary>
    private static bool IsAnchor(string anchor) =>
        anchor.Length > 0 && char.IsAsciiLetterLower(anchor[0])
        && anchor.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && !(anchor[0] is 'e' or 'c' && anchor.Length > 1 && anchor.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);
}
