using System.Text;
using System.Xml;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Foreign;

/// <summary>
/// Walks through a foreign XML file element by element, without a tree: no document type, nothing fetched, depth and size bounded. Whoever takes an element
/// consumes it whole.
/// </summary>
public sealed class XmlWalk : IDisposable
{
    public const long MostBytes = 1L << 30;
    public const int MostOfToken = 8 << 20;
    public const int MostDeep = 200;

    private readonly string? _file;
    private readonly IXmlLineInfo _lines;

    private XmlWalk(XmlReader reader, string? file) => (Reader, _lines, _file) = (reader, (IXmlLineInfo)reader, file);

    public XmlReader Reader { get; }

    public int Line => _lines.LineNumber;

    /// <summary>Stands at the root element.</summary>
    /// <exception cref="InputException">The file is not well-formed, wrongly encoded, too deep or too large; with the line.</exception>
    public static T Read<T>(Stream stream, string? file, Func<XmlWalk, T> read)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = MostBytes,
            CloseInput = false,
        };
        try
        {
            using var guarded = new GuardedStream(stream, MostBytes, (byte)'<', MostOfToken, file);
            using var walk = new XmlWalk(XmlReader.Create(guarded, settings), file);
            walk.Reader.MoveToContent();
            var result = read(walk);
            while (walk.Reader.Read())
            {
                // What follows the root must be well-formed too.
            }

            return result;
        }
        catch (XmlException failure)
        {
            throw new InputException(new Problem("not-well-formed", failure.Message, new Where(file, Math.Max(1, failure.LineNumber), failure.LinePosition > 0 ? failure.LinePosition : null)));
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or DecoderFallbackException)
        {
            throw new InputException(new Problem("encoding", "the file is not in the encoding that it names", new Where(file, 1)));
        }
    }

    /// <summary>Gives each child element to the taker, by its name, and stands behind the parent's end.</summary>
    public void EachChild(Action<string> take)
    {
        CheckDepth();
        if (Reader.IsEmptyElement)
        {
            Reader.Read();
            return;
        }

        Reader.Read();
        while (Reader.NodeType != XmlNodeType.EndElement)
        {
            if (Reader.NodeType == XmlNodeType.Element)
                take(Reader.LocalName);
            else if (!Reader.Read())
                return;
        }

        Reader.Read();
    }

    /// <summary>Passes over the element whole.</summary>
    public void Skip()
    {
        var depth = Reader.Depth;
        if (Reader.IsEmptyElement)
        {
            Reader.Read();
            return;
        }

        while (Reader.Read() && Reader.Depth > depth)
            CheckDepth();
        Reader.Read();
    }

    /// <summary>The element's text; elements inside are passed over.</summary>
    public string Text()
    {
        if (Reader.IsEmptyElement)
        {
            Reader.Read();
            return "";
        }

        // Most texts are one piece; a hostile one is millions.
        string? text = null;
        StringBuilder? more = null;
        Reader.Read();
        while (Reader.NodeType != XmlNodeType.EndElement)
        {
            switch (Reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (text is null)
                        text = Reader.Value;
                    else
                        (more ??= new StringBuilder(text)).Append(Reader.Value);
                    Reader.Read();
                    break;
                case XmlNodeType.Element:
                    Skip();
                    break;
                default:
                    if (!Reader.Read())
                        return more?.ToString() ?? text ?? "";
                    break;
            }
        }

        Reader.Read();
        return more?.ToString() ?? text ?? "";
    }

    /// <summary>The attribute without a namespace; null where it is not there.</summary>
    public string? Attribute(string name) => Reader.GetAttribute(name);

    public void Dispose() => Reader.Dispose();

    /// <exception cref="InputException">The walk is deeper than anybody could mean.</exception>
    public void CheckDepth()
    {
        if (Reader.Depth > MostDeep)
            throw new InputException(new Problem("too-deep", $"elements stand inside one another more than {MostDeep} deep", new Where(_file, Line)));
    }
}
