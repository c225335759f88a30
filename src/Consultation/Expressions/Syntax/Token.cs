namespace Talaia.Consultation.Expressions.Syntax;

internal enum TokenKind
{
    Number,
    Text,
    Name,
    Reference,
    Operator,
    Mark,
    End,
}

/// <param name="Text">A number as written; a text without its quotes; a name with its prefix, also «ns:*» and «*»; the mark itself.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int At, int End)
{
    public bool Is(string mark) => Kind == TokenKind.Mark && Text == mark;
}
