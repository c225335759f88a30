using System.Text;
using Talaia.Kernel.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Talaia.Innovation.Methodologies;

/// <summary>
/// Reads one YAML document (YAML 1.2, https://yaml.org/spec/1.2.2/) into values with their places. What makes YAML dangerous to take from strangers is refused: anchors and
/// aliases (which multiply), tags (which name types), more than one document, duplicate keys, files over 1 MB, nesting over 32.
/// </summary>
internal sealed class YamlDocument
{
    public const int MostBytes = 1_000_000;
    public const int Deepest = 32;

    private readonly Parser _parser;
    private readonly string _file;
    private Mark _last = new(0, 1, 1);

    private YamlDocument(string text, string file)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
    }

    /// <exception cref="InputException">It is not YAML, or not of the plain kind that is taken.</exception>
    public static YamlValue Read(Stream content, string file)
    {
        var text = Text(content, file);
        var document = new YamlDocument(text, file);
        try
        {
            return document.Whole();
        }
        catch (YamlException unreadable)
        {
            var place = new Where(file, (int)unreadable.Start.Line, (int)unreadable.Start.Column);
            throw new InputException(new Problem("yaml", $"This is not YAML: {unreadable.Message}", place));
        }
        catch (Exception unforeseen) when (unforeseen is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner trips over some broken texts instead of refusing them.
            var last = document._last;
            throw new InputException(new Problem("yaml", "This is not YAML: the text breaks off after here.", new Where(file, (int)last.Line, (int)last.Column)));
        }
    }

    private static string Text(Stream content, string file)
    {
        var buffer = new byte[MostBytes + 1];
        var length = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
            throw new InputException(new Problem("too-large", "The file is larger than 1 MB: a methodology is a few pages.", new Where(file)));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer, 0, length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(new Problem("encoding", "The file is not UTF-8: save it as UTF-8.", new Where(file)));
        }
    }

    private YamlValue Whole()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
            throw Refused("empty", "The file is empty.", end);
        _parser.Consume<DocumentStart>();
        var value = Value(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            throw Refused("more-documents", "The file has more than one document: one methodology a file.", _parser.Current!);
        return value;
    }

    private YamlValue Value(int depth)
    {
        if (!_parser.MoveNextIf(out var current))
            throw new InputException(new Problem("yaml", "The file ends too early.", new Where(_file)));
        _last = current.End;
        if (current is AnchorAlias)
            throw Refused("alias", "Aliases (*name) are not taken: write the text again.", current);
        if (current is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
                throw Refused("anchor", "Anchors (&name) are not taken: write the text again.", current);
            if (!node.Tag.IsEmpty)
                throw Refused("tag", "Tags (!name) are not taken: write the value without one.", current);
        }

        if (depth > Deepest)
            throw Refused("too-deep", $"Values lie more than {Deepest} deep.", current);
        return current switch
        {
            Scalar scalar => new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, Place(scalar)),
            SequenceStart start => List(start, depth),
            MappingStart start => Map(start, depth),
            _ => throw Refused("yaml", "This is not a value.", current),
        };
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return new YamlList(items, Place(start));
    }

    private YamlMap Map(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not YamlText key)
                throw Refused("key", "A key is a word.", _parser.Current!);
            if (!seen.Add(key.Text))
                throw new InputException(new Problem("duplicate-key", $"The key «{key.Text}» stands twice.", key.Where));
            entries.Add(new YamlEntry(key.Text, key.Where, Value(depth + 1)));
        }

        return new YamlMap(entries, Place(start));
    }

    private Where Place(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);

    private InputException Refused(string code, string message, ParsingEvent at) => new(new Problem(code, message, Place(at)));
}

file static class ParserSteps
{
    /// <summary>Takes the next event, whatever it is.</summary>
    public static bool MoveNextIf(this IParser parser, out ParsingEvent current)
    {
        if (parser.Current is null && !parser.MoveNext())
        {
            current = null!;
            return false;
        }

        current = parser.Current!;
        parser.MoveNext();
        return true;
    }
}
