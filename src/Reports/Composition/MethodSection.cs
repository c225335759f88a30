using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>How the figures were made, so that anybody can judge and repeat them.</summary>
internal static class MethodSection
{
    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        yield return new Heading(2, say["document.method"], "metode");
        if (material.IsDemonstration)
            yield return new Aside(say["document.method.demonstration"], say["document.method.demonstration.text"]);
        yield return new Paragraph(say["document.method.index"]);
        yield return new Paragraph(say["document.method.weights"]);
        if (material.Needs?.Overall.Estimate is { UncoveredBands.Count: > 0 } estimate)
            yield return new Paragraph(say["document.method.uncovered", ("bands", string.Join(", ", estimate.UncoveredBands))]);
        yield return new Paragraph(say["document.method.terms"]);
        yield return new Paragraph(say["document.method.trends"]);
    }
}
