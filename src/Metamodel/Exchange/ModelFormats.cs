using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange.ArchiMate;
using Talaia.Metamodel.Exchange.Csv;
using Talaia.Metamodel.Exchange.Json;
using Talaia.Metamodel.Exchange.Sheets;
using Talaia.Metamodel.Exchange.Skos;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Exchange;

/// <summary>Reads and writes a metamodel in any of its formats, without any database.</summary>
public static class ModelFormats
{
    /// <param name="stream">Read to its end; the caller disposes it.</param>
    /// <param name="format">Name of the format, see <see cref="ModelFormatNames.Parse"/>; guessed by the content where it is null.</param>
    /// <param name="file">Name of the file in problems.</param>
    /// <exception cref="InputException">The file cannot be taken; with the line wherever there is one.</exception>
    public static ModelDocument Read(Stream stream, string? format = null, string? file = null)
    {
        var known = format is null || ModelFormatNames.IsAnySkos(format) ? (ModelFormat?)null : ModelFormatNames.Parse(format);
        using var looked = known is null ? new LookedStream(stream, GuessFormat.HeadBytes) : null;
        var guessed = known ?? GuessFormat.Of(looked!.Head);
        if (format is not null && known is null && guessed is not (ModelFormat.RdfXml or ModelFormat.JsonLd))
            guessed = ModelFormat.Turtle;
        return Read(looked ?? stream, guessed, file);
    }

    /// <summary>Writes the document; the same document makes the same bytes.</summary>
    /// <returns>What the format cannot hold, which was left out.</returns>
    public static IReadOnlyList<Warning> Write(ModelDocument document, ModelFormat format, Stream stream) => format switch
    {
        ModelFormat.Csv => ModelCsv.Write(document, stream),
        ModelFormat.Xlsx => WorkbookModel.Write(document, stream),
        ModelFormat.ArchiMate => ArchiMateWriter.Write(document, stream),
        ModelFormat.Json => ModelJson.Write(document, stream),
        _ => SkosWriter.Write(document, format, stream),
    };

    private static ModelDocument Read(Stream stream, ModelFormat format, string? file) => format switch
    {
        ModelFormat.Csv => ModelCsv.Read(stream, file),
        ModelFormat.Xlsx => WorkbookModel.Read(stream, file),
        ModelFormat.ArchiMate => ArchiMateReader.Read(stream, file),
        ModelFormat.Json => ModelJson.Read(stream, file),
        _ => SkosReader.Read(stream, format, file),
    };
}
