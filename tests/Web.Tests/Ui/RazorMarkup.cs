using System.Text.RegularExpressions;

namespace Talaia.Web.Tests.Ui;

/// <summary>
/// The visible words that stand in a .razor file as they are: texts of elements, attributes that people see or hear, and string literals that an
/// expression shows. Not a whole parser of Razor: it knows what our views use.
/// </summary>
internal sealed partial class RazorMarkup
{
    private static readonly HashSet<string> Visible =
    [
        "title", "alt", "placeholder", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
        "Label", "Title", "Hint", "Caption", "Lede", "State", "Finding", "Kept", "Blank", "Description", "Summary", "Note", "Eyebrow", "Text",
    ];

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private readonly string _source;
    private readonly List<(int Line, string Words)> _found = [];
    private int _at;

    private RazorMarkup(string source) => _source = source;

    /// <returns>Lines, 1-based, with the words.</returns>
    public static IReadOnlyList<(int Line, string Words)> Words(string source)
    {
        var plain = Comment().Replace(source, match => new string([.. match.Value.Where(c => c == '\n')]));
        plain = Unsaid().Replace(plain, match => new string([.. match.Value.Where(c => c == '\n')]));
        plain = Directive().Replace(plain, "");
        var code = Code().Match(plain);
        var markup = new RazorMarkup(code.Success ? plain[..code.Index] : plain);
        while (markup._at < markup._source.Length)
            markup.Content(ends: false);
        if (code.Success)
            markup._found.AddRange(Templates(plain, code.Index));
        return markup._found;
    }

    // Styles of letters, and names of keys, which every keyboard has.
    [GeneratedRegex("<(?<tag>style|kbd)>.*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Unsaid();

    // Fragments of markup within the code: @<ul>…</ul>.
    private static IEnumerable<(int, string)> Templates(string plain, int from)
    {
        var inner = new RazorMarkup(plain) { _at = from };
        while ((inner._at = plain.IndexOf("@<", inner._at, StringComparison.Ordinal)) >= 0)
        {
            inner._at++;
            inner.Element();
        }

        return inner._found;
    }

    private char Now => _at < _source.Length ? _source[_at] : '\0';

    private bool At(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    /// <summary>Text, elements and expressions until a closing tag.</summary>
    private void Content(bool ends)
    {
        var start = _at;
        while (_at < _source.Length)
        {
            if (Now is not ('<' or '@'))
            {
                _at++;
                continue;
            }

            Note(start, _source[start.._at]);
            if (At("</"))
            {
                Skip('>');
                if (ends)
                    return;
            }
            else if (Now == '<')
            {
                Element();
            }
            else
            {
                Expression(shown: true);
            }

            start = _at;
        }

        Note(start, _source[start..]);
    }

    private void Element()
    {
        if (!char.IsLetter(_source[_at + 1]))
        {
            Skip('>');
            return;
        }

        _at++;
        var name = Word();
        while (Now is not ('>' or '/' or '\0'))
            Attribute();
        var closed = Now == '/';
        Skip('>');
        var before = _found.Count;
        if (!closed && !Void.Contains(name))
            Content(ends: true);

        // What is typed into a shell is the same in every language.
        if (name == "code")
            _found.RemoveRange(before, _found.Count - before);
    }

    private void Attribute()
    {
        if (char.IsWhiteSpace(Now))
        {
            _at++;
            return;
        }

        if (Now == '@')
        {
            Expression(shown: false);
            return;
        }

        var name = Word();
        if (name.Length == 0)
            _at++;
        if (Now != '=')
            return;
        _at += 2;
        var start = _at;
        while (Now is not ('"' or '\0'))
        {
            if (Now != '@')
            {
                _at++;
                continue;
            }

            if (Visible.Contains(name))
                Note(start, _source[start.._at]);
            Expression(shown: Visible.Contains(name));
            start = _at;
        }

        if (Visible.Contains(name))
            Note(start, _source[start.._at]);
        _at++;
    }

    private void Expression(bool shown)
    {
        _at++;
        if (Now is '@' or '\0')
        {
            _at++;
        }
        else if (Now == '(')
        {
            var start = _at;
            Balanced();
            if (shown)
                Literals(start, _source[start.._at]);
        }
        else if (Now == '{')
        {
            Statements();
        }
        else if (Statement().Match(_source, _at) is { Success: true, Index: var index } && index == _at)
        {
            OneStatement();
        }
        else
        {
            Word();
            while (true)
            {
                if (Now is '(' or '[')
                    Balanced();
                else if (Now == '!' && _source[_at + 1] is '.' or '[')
                    _at++;
                else if ((Now == '.' || At("?.")) && Member().Match(_source, _at) is { Success: true } member && member.Index == _at)
                    _at += member.Length;
                else
                    return;
            }
        }
    }

    /// <summary>A block of code with markup in it, from its brace to the closing one.</summary>
    private void Statements()
    {
        _at++;
        while (Now != '\0')
        {
            if (char.IsWhiteSpace(Now))
                _at++;
            else if (Now == '}')
                break;
            else if (Now == '<' && char.IsLetter(_source[_at + 1]))
                Element();
            else if (Now == '@')
                Expression(shown: true);
            else
                OneStatement();
        }

        _at++;
    }

    private void OneStatement()
    {
        var isCase = At("case ") || At("default:");
        while (Now != '\0')
        {
            if (Now is '(' or '[')
                Balanced();
            else if (Now == '"')
                Literal();
            else if (Now == '{')
            {
                Statements();
                if (Otherwise().Match(_source, _at) is not { Success: true } otherwise || otherwise.Index != _at)
                    return;
                _at += otherwise.Length;
            }
            else if (Now == ';' || (isCase && Now == ':'))
            {
                _at++;
                return;
            }
            else
                _at++;
        }
    }

    /// <summary>Past brackets and all within them, strings included.</summary>
    private void Balanced()
    {
        var depth = 0;
        do
        {
            if (Now == '"')
            {
                Literal();
                continue;
            }

            depth += Now is '(' or '[' or '{' ? 1 : Now is ')' or ']' or '}' ? -1 : 0;
            _at++;
        }
        while (depth > 0 && Now != '\0');
    }

    private void Literal()
    {
        var isInterpolated = _at > 0 && _source[_at - 1] == '$';
        _at++;
        while (Now is not ('"' or '\0'))
        {
            if (Now == '\\')
                _at += 2;
            else if (isInterpolated && Now == '{')
                Balanced();
            else
                _at++;
        }

        _at++;
    }

    private string Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Now) || Now is '-' or '_' or ':')
            _at++;
        return _source[start.._at];
    }

    private void Skip(char until)
    {
        while (Now != until && Now != '\0')
            _at++;
        _at++;
    }

    // What an expression shows: a literal that it begins with, chooses or joins; not one that is a key or an argument.
    private void Literals(int at, string expression)
    {
        foreach (Match literal in ShownLiteral().Matches(expression))
            Note(at + literal.Index, literal.Groups["words"].Value);
    }

    private void Note(int at, string text)
    {
        var words = Entity().Replace(text, " ").Trim();
        if (words.Any(char.IsLetter) && words.Replace("Talaia", "", StringComparison.Ordinal).Any(char.IsLetter))
            _found.Add((_source.AsSpan(0, at + text.IndexOf(words.Split('\n')[0], StringComparison.Ordinal).Clamp()).Count('\n') + 1, words));
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(namespace|using|inject|inherits|implements|typeparam|attribute|page|layout|preservewhitespace)\b[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^@code\b", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\G(if|foreach|for|while|switch|using)\s*\(")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\G\s*else\b")]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"\G\??\.[A-Za-z_]\w*")]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<=^\(\s*|[?:+]\s+)""(?<words>[^""]*)""")]
    private static partial Regex ShownLiteral();

    [GeneratedRegex(@"&[a-z]+;|&#[0-9]+;")]
    private static partial Regex Entity();
}

internal static class Positions
{
    public static int Clamp(this int position) => Math.Max(position, 0);
}
