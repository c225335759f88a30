using System.Xml;

namespace Talaia.Reports.Documents;

/// <summary>A figure has its words, and its drawings are drawings: no script, no style, nothing fetched from elsewhere.</summary>
internal static class FigureCheck
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4_000_000 };

    public static IEnumerable<DocumentProblem> Run(FigureBlock figure, int index)
    {
        if (string.IsNullOrWhiteSpace(figure.Alt))
            yield return new("figure-without-alternative", index, "A figure has no alternative text: say what it shows.");
        if (string.IsNullOrWhiteSpace(figure.Finding))
            yield return new("figure-without-finding", index, "A figure has no finding: say in one sentence what it tells.");
        foreach (var (name, svg) in new[] { ("page", figure.PageSvg), ("print", figure.PrintSvg) })
        {
            if (Fault(svg) is { } fault)
                yield return new("figure-not-safe", index, $"The {name} drawing of «{figure.Finding}» cannot be used: {fault}.");
        }

        foreach (var problem in figure.Data is { } data ? TableCheck.Run(data, index) : [])
            yield return problem;
    }

    private static string? Fault(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Strict);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
                return "it is not an SVG";
            do
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                    return "it has a processing instruction";
                if (reader.NodeType == XmlNodeType.Element && ElementFault(reader) is { } fault)
                    return fault;
            }
            while (reader.Read());
            return null;
        }
        catch (XmlException exception)
        {
            return $"it is not well-formed at line {exception.LineNumber}";
        }
    }

    private static string? ElementFault(XmlReader reader)
    {
        var element = reader.LocalName;
        if (element is "script" or "foreignObject" or "style" or "iframe" or "image" or "set" || element.StartsWith("animate", StringComparison.Ordinal))
            return $"it has an element «{element}»";
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (name == "style" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return $"it has an attribute «{name}»";
            if (name == "href" && !(element == "a" ? Addresses.IsSafe(reader.Value) : Addresses.IsAnchor(reader.Value)))
                return $"it links to «{reader.Value}»";
            if (reader.Value.Replace("url(#", "", StringComparison.Ordinal).Contains("url(", StringComparison.OrdinalIgnoreCase))
                return $"its attribute «{name}» fetches something";
        }

        reader.MoveToElement();
        return null;
    }
}
