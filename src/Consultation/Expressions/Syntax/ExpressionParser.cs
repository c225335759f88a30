using System.Globalization;

namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>
/// Reads XPath 1.0 (https://www.w3.org/TR/1999/REC-xpath-19991116/) by recursive descent, with <c>${name}</c> of XLSForm.
/// Bounded: no text longer than <see cref="LongestText"/>, no tree deeper than <see cref="Deepest"/>.
/// </summary>
public static class ExpressionParser
{
    /// <summary>Most characters of an expression (UTF-16 units).</summary>
    public const int LongestText = 32_000;

    /// <summary>Most levels of a tree; «a or b or …» has one for each operator.</summary>
    public const int Deepest = 1_000;

    /// <summary>Most parentheses, predicates and arguments within each other.</summary>
    public const int DeepestNesting = 100;

    /// <exception cref="ExpressionException">It cannot be read; the message says why, <see cref="ExpressionException.At"/> where.</exception>
    public static Expression Parse(string text)
    {
        if (text.Length > LongestText)
            throw new ExpressionException($"The expression has {text.Length} characters, and at most {LongestText} are read.", LongestText);
        var reader = new TokenReader(Tokens.Of(text));
        var whole = Expression(reader, 1);
        return reader.Now.Kind == TokenKind.End ? whole : throw reader.Unexpected("an operator or the end");
    }

    /// <summary>Operators that bind at least as tightly as asked, left to right.</summary>
    private static Expression Expression(TokenReader reader, int least)
    {
        using var level = reader.Enter();
        var left = Operand(reader);
        for (var height = 1; reader.Now.Kind == TokenKind.Operator; height++)
        {
            var sign = reader.Now;
            var operation = Operators.Find(sign.Text)!.Value;
            if (operation.Binding() < least)
                break;
            if (height > Deepest)
                throw new ExpressionException($"More than {Deepest} operators stand in a row.", sign.At);
            reader.Take();
            left = new Operation(operation, left, Expression(reader, operation.Binding() + 1), sign.At);
        }

        return left;
    }

    private static Expression Operand(TokenReader reader)
    {
        var first = reader.Now;
        if (first is { Kind: TokenKind.Operator, Text: "-" })
        {
            reader.Take();
            return new Negation(Expression(reader, 7), first.At);
        }

        return StartsPrimary(reader) ? FromPrimary(reader) : PathParser.Location(reader);
    }

    private static bool StartsPrimary(TokenReader reader) => reader.Now.Kind switch
    {
        TokenKind.Number or TokenKind.Text or TokenKind.Reference => true,
        TokenKind.Name => reader.After.Is("(") && reader.Now.Text is not ("node" or "text" or "comment" or "processing-instruction"),
        _ => reader.Now.Is("("),
    };

    private static Expression FromPrimary(TokenReader reader)
    {
        var at = reader.Now.At;
        var primary = Primary(reader);
        var predicates = PathParser.Predicates(reader);
        if (predicates.Count > 0)
            primary = new Filter(primary, predicates, at);
        if (!reader.Now.Is("/") && !reader.Now.Is("//"))
            return primary;
        var steps = new List<Step>();
        PathParser.MoreSteps(reader, steps);
        return new LocationPath(primary, Absolute: false, new Parts<Step>(steps), at);
    }

    private static Expression Primary(TokenReader reader)
    {
        var token = reader.Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberLiteral(double.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), token.At);
            case TokenKind.Text:
                return new TextLiteral(token.Text, token.At);
            case TokenKind.Reference:
                const string lastSaved = "last-saved#";
                var saved = token.Text.StartsWith(lastSaved, StringComparison.Ordinal);
                var name = saved ? token.Text[lastSaved.Length..] : token.Text;
                return name.Length == 0 ? throw new ExpressionException("A reference is written ${name}.", token.At) : new Reference(name, saved, token.At);
            case TokenKind.Name:
                reader.Expect("(");
                return new Call(token.Text, Arguments(reader), token.At);
            default:
                var inner = Expression(reader, 1);
                reader.Expect(")");
                return inner;
        }
    }

    private static Parts<Expression> Arguments(TokenReader reader)
    {
        var arguments = new List<Expression>();
        if (!reader.Now.Is(")"))
        {
            arguments.Add(Expression(reader, 1));
            while (reader.Now.Is(","))
            {
                reader.Take();
                arguments.Add(Expression(reader, 1));
            }
        }

        reader.Expect(")");
        return new Parts<Expression>(arguments);
    }

    internal static Expression Inner(TokenReader reader) => Expression(reader, 1);
}
