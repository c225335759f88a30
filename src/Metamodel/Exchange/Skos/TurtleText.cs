using System.Buffers;
using System.Globalization;
using System.Text;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>The signs and words of a Turtle text, one after the other; blanks and comments between them are passed over.</summary>
internal sealed class TurtleText(string text, string? file)
{
    private static readonly SearchValues<char> NeverInIri = SearchValues.Create("\n <\"{}|^`");

    private int _at;
    private int _counted;
    private int _line = 1;

    public int Line
    {
        get
        {
            for (; _counted < _at && _counted < text.Length; _counted++)
            {
                if (text[_counted] == '\n')
                    _line++;
            }

            return _line;
        }
    }

    public bool AtEnd => Peek == '\0';

    /// <summary>The next sign after blanks; NUL at the end.</summary>
    public char Peek
    {
        get
        {
            while (_at < text.Length)
            {
                if (text[_at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
                    _at++;
                else if (text[_at] == '#')
                    _at = text.IndexOf('\n', _at) is >= 0 and var end ? end : text.Length;
                else
                    return text[_at] == '\0' ? '\uFFFF' : text[_at];
            }

            return '\0';
        }
    }

    public bool Take(char sign)
    {
        if (Peek != sign)
            return false;
        _at++;
        return true;
    }

    public void Expect(char sign)
    {
        if (!Take(sign))
            throw Refuse(AtEnd ? $"the file ends where «{sign}» should stand" : $"«{sign}» should stand here, not «{text[_at]}»");
    }

    public bool TakeWord(string word) => TakeWord(word, StringComparison.Ordinal);

    public bool TakeWordAnyCase(string word) => TakeWord(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs that must stand right here, without blanks.</summary>
    public bool TakeDirect(string signs)
    {
        if (string.CompareOrdinal(text, _at, signs, 0, signs.Length) != 0)
            return false;
        _at += signs.Length;
        return true;
    }

    public string? TakeLanguage()
    {
        if (_at >= text.Length || text[_at] != '@')
            return null;
        var begin = ++_at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '-'))
            _at++;
        return _at > begin ? text[begin.._at] : throw Refuse("a language should stand behind «@»");
    }

    public string Iri()
    {
        Expect('<');
        var end = text.IndexOf('>', _at);
        if (end < 0 || text.AsSpan(_at, end - _at).IndexOfAny(NeverInIri) >= 0)
            throw Refuse("the address in «<…>» does not end or holds what no address may");
        var iri = text[_at..end];
        _at = end + 1;
        return iri.Contains('\\', StringComparison.Ordinal) ? Unescaped(iri) : iri;
    }

    public string PrefixName()
    {
        _ = Peek;
        var colon = text.IndexOf(':', _at);
        if (colon < 0 || text.AsSpan(_at, colon - _at).IndexOfAny(" \t\r\n<") >= 0)
            throw Refuse("the name of a prefix should end with «:»");
        var name = text[_at..colon];
        _at = colon + 1;
        return name;
    }

    public (string Prefix, string Local) Name()
    {
        _ = Peek;
        var begin = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_' or '.'))
            _at++;
        if (_at >= text.Length || text[_at] != ':')
        {
            _at = begin;
            throw Refuse(AtEnd ? "the file ends in the middle of a statement" : $"«{text[_at]}» begins no name");
        }

        var prefix = text[begin.._at++];
        var local = new StringBuilder();
        for (; _at < text.Length; _at++)
        {
            var sign = text[_at];
            if (sign == '\\' && _at + 1 < text.Length)
                local.Append(text[++_at]);
            else if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark || sign is '-' or '_' or ':' or '%' or '\u00b7' || (sign == '.' && IsInside()))
                local.Append(sign);
            else
                break;
        }

        return (prefix, local.ToString());
    }

    public string BlankName()
    {
        var (_, local) = Name();
        return "_:" + local;
    }

    public string Number()
    {
        var begin = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '+' or '-' or 'e' or 'E' || (text[_at] == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))))
            _at++;
        return text[begin.._at];
    }

    public string Quoted()
    {
        var quote = Peek;
        var closing = new string(quote, string.CompareOrdinal(text, _at, new string(quote, 3), 0, 3) == 0 ? 3 : 1);
        var begin = _at + closing.Length;
        for (var i = begin; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (closing.Length == 1 && (text[i] is '\n' or '\r'))
            {
                break;
            }
            else if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0)
            {
                // Of more than three quotes in a row the last three close.
                while (closing.Length == 3 && i + 3 < text.Length && text[i + 3] == quote)
                    i++;
                var inner = text[begin..i];
                _at = i + closing.Length;
                return inner.Contains('\\', StringComparison.Ordinal) ? Unescaped(inner) : inner;
            }
        }

        throw Refuse("a text in quotes does not end");
    }

    public InputException Refuse(string message) => new(new Problem("bad-turtle", message, new Where(file, Line)));

    private bool IsInside() => _at + 1 < text.Length && (char.IsLetterOrDigit(text[_at + 1]) || text[_at + 1] is '-' or '_' or ':' or '%' or '.');

    private bool TakeWord(string word, StringComparison comparison)
    {
        _ = Peek;
        var end = _at + word.Length;
        if (string.Compare(text, _at, word, 0, word.Length, comparison) != 0 || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_')))
            return false;
        _at = end;
        return true;
    }

    private string Unescaped(string raw)
    {
        var plain = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                plain.Append(raw[i]);
                continue;
            }

            var sign = ++i < raw.Length ? raw[i] : '\0';
            var digits = sign switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                if (i + digits >= raw.Length || !int.TryParse(raw.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                    throw Refuse($"«\\{sign}» has no character");
                plain.Append(new Rune(code).ToString());
                i += digits;
                continue;
            }

            plain.Append(sign switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'b' => '\b', 'f' => '\f', '"' or '\'' or '\\' => sign, _ => throw Refuse($"«\\{sign}» means nothing") });
        }

        return plain.ToString();
    }
}
