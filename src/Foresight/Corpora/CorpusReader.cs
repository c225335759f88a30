using System.IO.Compression;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Corpora;

/// <summary>
/// Reads a corpus: JSON Lines `{"id","date","lang"?,"source"?,"title","abstract"?,"text"?,"url"?}`, plain or gzip (told by its first two bytes).
/// Strict: empty lines pass, anything else that is not a document is a problem with its line number.
/// </summary>
public static class CorpusReader
{
    /// <summary>No unpacked corpus is longer: 4 GB, so that a packed bomb ends.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>
    /// The documents one by one, never more than one line in memory. Documents before a bad line have already been given when
    /// <see cref="InputException"/> comes at the end of the stream: who stores them must undo, or use <see cref="ReadAll"/>.
    /// </summary>
    /// <exception cref="InputException">Some line is no document, or repeats nothing but is too long, or the packing is broken.</exception>
    public static IEnumerable<CorpusDocument> Read(Stream stream, string? file = null)
    {
        var problems = new List<Problem>();
        using var plain = Open(stream);
        using var lines = CorpusLines.Read(plain).GetEnumerator();
        while (problems.Count < InputException.Most && Next(lines, problems, file))
        {
            var (number, bytes) = lines.Current;
            var where = new Where(file, number);
            if (bytes is null)
                problems.Add(new("corpus.long", $"the line is longer than {CorpusLines.MostBytes:N0} bytes; the rest was not read.", where));
            else if (!IsBlank(bytes.Value.Span))
            {
                var (document, problem) = CorpusRecord.Parse(bytes.Value, where);
                if (problem is not null)
                    problems.Add(problem);
                else if (problems.Count == 0)
                    yield return document!;
            }
        }

        if (problems.Count > 0)
            throw new InputException(problems);
    }

    /// <summary>All documents, or none: every problem of the file (up to <see cref="InputException.Most"/>) in one exception.</summary>
    /// <exception cref="InputException">Some line is no document, or two share an id.</exception>
    public static IReadOnlyList<CorpusDocument> ReadAll(Stream stream, string? file = null)
    {
        var documents = new List<CorpusDocument>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new List<Problem>();
        foreach (var document in Read(stream, file))
        {
            documents.Add(document);
            if (!seen.Add(document.Id) && repeated.Count < InputException.Most)
                repeated.Add(new("corpus.repeated", $"the id «{document.Id}» stands twice (document {documents.Count}).", new Where(file)));
        }

        return repeated.Count == 0 ? documents : throw new InputException(repeated);
    }

    private static bool Next(IEnumerator<CorpusLine> lines, List<Problem> problems, string? file)
    {
        try
        {
            return lines.MoveNext();
        }
        catch (InvalidDataException)
        {
            problems.Add(new("corpus.packing", "the gzip packing is broken or unpacks to too much.", new Where(file)));
            return false;
        }
    }

    private static Stream Open(Stream stream)
    {
        var peeked = new BufferedStream(stream, 64 * 1024);
        var (first, second) = (peeked.ReadByte(), -1);
        if (first >= 0)
            second = peeked.ReadByte();
        var head = new[] { first, second }.Where(value => value >= 0).Select(value => (byte)value).ToArray();
        var whole = new PrefixedStream(head, peeked);
        return (first, second) is (0x1f, 0x8b) ? new CappedStream(new GZipStream(whole, CompressionMode.Decompress), MostBytes) : whole;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;
}
