namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>Cuts the text of an expression into tokens by XPath 1.0, 3.7: the longest token wins, and «*», «and», «div» are operators where an operand stands before.</summary>
internal static class Tokens
{
    private static readonly string[] Marks = ["::", "..", "//", "(", ")", "[", "]", ".", "@", ",", "/"];

    private static readonly string[] Signs = ["!=", "<=", ">=", "=", "<", ">", "+", "-", "|"];

    private static readonly string[] Named = ["and", "or", "div", "mod"];

    /// <exception cref="ExpressionException">A character that no expression has, or a text without its end.</exception>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        for (var at = SkipSpace(text, 0); at < text.Length; at = SkipSpace(text, tokens[^1].End))
            tokens.Add(Next(text, at, AfterOperand(tokens)));
        tokens.Add(new Token(TokenKind.End, "", text.Length, text.Length));
        return tokens;
    }

    private static Token Next(string text, int at, bool afterOperand)
    {
        var here = text[at];
        if (here is '"' or '\'')
            return Quoted(text, at);
        if (char.IsAsciiDigit(here) || (here == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return Number(text, at);
        if (here == '$')
            return Referred(text, at);
        if (here == '*')
            return new Token(afterOperand ? TokenKind.Operator : TokenKind.Name, "*", at, at + 1);
        if (StartsName(here))
            return Word(text, at, afterOperand);
        foreach (var sign in Signs)
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
                return new Token(TokenKind.Operator, sign, at, at + sign.Length);
        foreach (var mark in Marks)
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0)
                return new Token(TokenKind.Mark, mark, at, at + mark.Length);
        throw new ExpressionException($"The character «{Shown(here)}» has no meaning in an expression.", at);
    }

    private static bool AfterOperand(List<Token> tokens) => tokens.Count > 0 && tokens[^1] switch
    {
        { Kind: TokenKind.Operator } => false,
        { Kind: TokenKind.Mark, Text: "::" or "(" or "[" or "@" or "," or "/" or "//" } => false,
        _ => true,
    };

    private static Token Quoted(string text, int at)
    {
        var end = text.IndexOf(text[at], at + 1);
        return end < 0
            ? throw new ExpressionException($"The text that begins here has no closing {text[at]}.", at)
            : new Token(TokenKind.Text, text[(at + 1)..end], at, end + 1);
    }

    private static Token Number(string text, int at)
    {
        var end = Digits(text, at);
        if (end < text.Length && text[end] == '.')
            end = Digits(text, end + 1);
        return new Token(TokenKind.Number, text[at..end], at, end);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static Token Referred(string text, int at)
    {
        var end = at + 1 < text.Length && text[at + 1] == '{' ? text.IndexOf('}', at) : -1;
        if (end < 0)
            throw new ExpressionException("A reference is written ${name}.", at);
        return new Token(TokenKind.Reference, text[(at + 2)..end].Trim(), at, end + 1);
    }

    private static Token Word(string text, int at, bool afterOperand)
    {
        var end = NameEnd(text, at);
        if (afterOperand && OperatorOf(text.AsSpan(at, end - at)) is { } sign)
            return new Token(TokenKind.Operator, sign, at, at + sign.Length);
        if (end + 1 < text.Length && text[end] == ':' && text[end + 1] == '*')
            end += 2;
        else if (end + 1 < text.Length && text[end] == ':' && StartsName(text[end + 1]))
            end = NameEnd(text, end + 1);
        return new Token(TokenKind.Name, text[at..end], at, end);
    }

    /// <summary>Only an operator can follow an operand, so «4 mod-3» and «6 div2» say what they seem to.</summary>
    private static string? OperatorOf(ReadOnlySpan<char> word)
    {
        foreach (var name in Named)
        {
            if (word.StartsWith(name) && (word.Length == name.Length || !char.IsLetter(word[name.Length])))
                return name;
        }

        return null;
    }

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && (StartsName(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '.' or '-' or '·'))
            at++;
        return at;
    }

    private static bool StartsName(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0xC0 && c is not '×' and not '÷' && !char.IsWhiteSpace(c) && !char.IsControl(c));

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\r' or '\n' or '\u00A0'))
            at++;
        return at;
    }

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
