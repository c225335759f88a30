using System.Text;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>
/// Reads a vocabulary in SKOS (W3C Recommendation, 2009) as a document: concepts are elements, the first scheme gives the name, `broader` and `narrower` the
/// parent, `notation` the code, `exactMatch` and `closeMatch` foreign identifiers, `related` relations. Whatever else is said of a concept is kept as a
/// property, under the last part of its name where it is SKOS's, and else under its IRI. What is said of other things is counted in one warning.
/// </summary>
internal static class SkosReader
{
    private const long MostBytes = 1L << 28;

    public static ModelDocument Read(Stream stream, ModelFormat format, string? file = null)
    {
        var warnings = new WarningList();
        var triples = format switch
        {
            ModelFormat.RdfXml => RdfXmlReader.Read(stream, file),
            ModelFormat.JsonLd => JsonLdReader.Read(stream, file, warnings),
            _ => TurtleReader.Read(Text(stream, file), file),
        };
        var document = new SkosDocument(triples, warnings).Make();
        if (document.Elements.Count == 0)
            throw new InputException(new Problem("empty", "the file holds no concept of SKOS", new Where(file, 1)));
        return document;
    }

    private static string Text(Stream stream, string? file)
    {
        try
        {
            using var guarded = new GuardedStream(stream, MostBytes, (byte)'\n', 16 << 20, file);
            using var reader = new StreamReader(guarded, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(new Problem("encoding", "the file is not UTF-8", new Where(file, 1)));
        }
    }
}
