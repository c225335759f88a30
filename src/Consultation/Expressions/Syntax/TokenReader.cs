namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>Goes through the tokens once, and knows how deep the reading is.</summary>
internal sealed class TokenReader(List<Token> tokens)
{
    private int _next;
    private int _depth;

    public Token Now => tokens[_next];

    public Token After => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    public Token Take() => Now.Kind == TokenKind.End ? throw Unexpected("more") : tokens[_next++];

    public void Expect(string mark)
    {
        if (!Now.Is(mark))
            throw Unexpected($"«{mark}»");
        _next++;
    }

    public ExpressionException Unexpected(string wanted) => new(
        Now.Kind == TokenKind.End ? $"The expression ends where {wanted} should follow." : $"«{Shown(Now)}» stands where {wanted} should.",
        Now.At);

    public Level Enter() => ++_depth > 3 * ExpressionParser.DeepestNesting
        ? throw new ExpressionException($"The expression has more than {ExpressionParser.DeepestNesting} levels of parentheses.", Now.At)
        : new Level(this);

    private static string Shown(Token token) => token.Text.Length > 40 ? token.Text[..40] + "…" : token.Text;

    public readonly struct Level(TokenReader reader) : IDisposable
    {
        public void Dispose() => reader._depth--;
    }
}
