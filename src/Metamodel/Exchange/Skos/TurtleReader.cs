using System.Globalization;
using System.Text;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>
/// Reads Turtle (W3C Recommendation, 2014), and with it N-Triples: directives of both kinds, predicate and object lists, blank nodes, collections, all four
/// ways of quoting, numbers and truth values.
/// </summary>
internal sealed class TurtleReader
{
    private const int MostDeep = 64;

    private readonly TurtleText _text;
    private readonly List<Triple> _triples = [];
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private string _base = "";
    private int _blank;

    private TurtleReader(TurtleText text) => _text = text;

    public static List<Triple> Read(string text, string? file)
    {
        var reader = new TurtleReader(new TurtleText(text, file));
        while (!reader._text.AtEnd)
            reader.Statement();
        return reader._triples;
    }

    private void Statement()
    {
        var sparql = false;
        if (_text.TakeWord("@prefix") || (sparql = _text.TakeWordAnyCase("PREFIX")))
        {
            var name = _text.PrefixName();
            _prefixes[name] = Resolve(_text.Iri());
        }
        else if (_text.TakeWord("@base") || (sparql = _text.TakeWordAnyCase("BASE")))
        {
            _base = Resolve(_text.Iri());
        }
        else
        {
            var brackets = _text.Peek == '[';
            var subject = Node(0);
            if (subject.IsLiteral)
                throw _text.Refuse("a statement begins with a text");
            if (!brackets || _text.Peek != '.')
                Predicates(subject.Value, 0);
        }

        if (!sparql)
            _text.Expect('.');
    }

    private void Predicates(string subject, int depth)
    {
        while (true)
        {
            var predicate = _text.TakeWord("a") ? Rdf.Type : NameOrIri();
            do
            {
                var line = _text.Line;
                _triples.Add(new Triple(subject, predicate, Node(depth), line));
            }
            while (_text.Take(','));

            if (!_text.Take(';'))
                return;
            while (_text.Take(';'))
            {
                // Several semicolons in a row are allowed.
            }

            if (_text.Peek is '.' or ']')
                return;
        }
    }

    private Term Node(int depth)
    {
        if (depth > MostDeep)
            throw _text.Refuse($"brackets stand inside one another more than {MostDeep} deep");
        switch (_text.Peek)
        {
            case '<':
                return Term.Iri(Resolve(_text.Iri()));
            case '[':
                return Blank(depth);
            case '(':
                return Collection(depth);
            case '"' or '\'':
                return Literal();
            case '_':
                return Term.Iri(_text.BlankName());
            case '+' or '-' or (>= '0' and <= '9'):
                return Number();
        }

        if (_text.TakeWord("true"))
            return new Term("true", true, null, Rdf.Xsd + "boolean");
        return _text.TakeWord("false") ? new Term("false", true, null, Rdf.Xsd + "boolean") : Term.Iri(NameOrIri());
    }

    private Term Blank(int depth)
    {
        _text.Expect('[');
        var node = NewBlank();
        if (_text.Take(']'))
            return Term.Iri(node);
        Predicates(node, depth + 1);
        _text.Expect(']');
        return Term.Iri(node);
    }

    private Term Collection(int depth)
    {
        _text.Expect('(');
        var (first, last) = (Rdf.Nil, "");
        while (!_text.Take(')'))
        {
            var (line, item, cell) = (_text.Line, Node(depth + 1), NewBlank());
            if (last.Length == 0)
                first = cell;
            else
                _triples.Add(new Triple(last, Rdf.Rest, Term.Iri(cell), line));
            _triples.Add(new Triple(cell, Rdf.First, item, line));
            last = cell;
        }

        if (last.Length > 0)
            _triples.Add(new Triple(last, Rdf.Rest, Term.Iri(Rdf.Nil), _text.Line));
        return Term.Iri(first);
    }

    private Term Literal()
    {
        var value = _text.Quoted();
        if (_text.TakeLanguage() is { } language)
            return Term.Text(value, language);
        return _text.TakeDirect("^^") ? new Term(value, true, null, NameOrIri()) : Term.Text(value);
    }

    private Term Number()
    {
        var number = _text.Number();
        var type = number.Contains('e', StringComparison.OrdinalIgnoreCase) ? "double" : number.Contains('.', StringComparison.Ordinal) ? "decimal" : "integer";
        return new Term(number, true, null, Rdf.Xsd + type);
    }

    private string NameOrIri()
    {
        if (_text.Peek == '<')
            return Resolve(_text.Iri());
        var (prefix, local) = _text.Name();
        return _prefixes.TryGetValue(prefix, out var space) ? space + local : throw _text.Refuse($"the prefix «{prefix}:» is not declared");
    }

    private string Resolve(string iri) => Iris.Resolve(_base, iri);

    private string NewBlank() => string.Create(CultureInfo.InvariantCulture, $"_:b{++_blank}-");
}
