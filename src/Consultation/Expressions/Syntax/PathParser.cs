namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>Reads location paths: steps, axes, node tests, predicates and their short forms.</summary>
internal static class PathParser
{
    public static LocationPath Location(TokenReader reader)
    {
        var at = reader.Now.At;
        var steps = new List<Step>();
        if (reader.Now.Is("//"))
        {
            MoreSteps(reader, steps);
            return new LocationPath(null, Absolute: true, new Parts<Step>(steps), at);
        }

        var absolute = reader.Now.Is("/");
        if (absolute)
            reader.Take();
        if (absolute && !StartsStep(reader.Now))
            return new LocationPath(null, Absolute: true, Parts<Step>.None, at);
        steps.Add(OneStep(reader));
        MoreSteps(reader, steps);
        return new LocationPath(null, absolute, new Parts<Step>(steps), at);
    }

    public static void MoreSteps(TokenReader reader, List<Step> steps)
    {
        while (reader.Now.Is("/") || reader.Now.Is("//"))
        {
            if (reader.Take().Is("//"))
                steps.Add(Step.Anywhere);
            steps.Add(OneStep(reader));
        }
    }

    public static Parts<Expression> Predicates(TokenReader reader)
    {
        if (!reader.Now.Is("["))
            return Parts<Expression>.None;
        var predicates = new List<Expression>();
        while (reader.Now.Is("["))
        {
            reader.Take();
            predicates.Add(ExpressionParser.Inner(reader));
            reader.Expect("]");
        }

        return new Parts<Expression>(predicates);
    }

    private static bool StartsStep(Token token) => token.Kind == TokenKind.Name || token.Is(".") || token.Is("..") || token.Is("@");

    private static Step OneStep(TokenReader reader)
    {
        var token = reader.Now;
        if (token.Is(".") || token.Is(".."))
        {
            reader.Take();
            var step = token.Is(".") ? Step.Self : Step.Parent;
            return step with { Predicates = Predicates(reader) }; // XPath allows none here; other readers do, and what it means is clear
        }

        var axis = Axis.Child;
        if (token.Is("@"))
        {
            reader.Take();
            axis = Axis.Attribute;
        }
        else if (token.Kind == TokenKind.Name && reader.After.Is("::"))
        {
            axis = AxisNames.Find(token.Text) ?? throw new ExpressionException($"«{token.Text}» is no axis.", token.At);
            reader.Take();
            reader.Take();
        }

        return new Step(axis, Test(reader), Predicates(reader));
    }

    private static NodeTest Test(TokenReader reader)
    {
        if (reader.Now.Kind != TokenKind.Name)
            throw reader.Unexpected("a value, a name or a path");
        var name = reader.Take();
        if (reader.Now.Is("("))
            return Kind(reader, name);
        if (name.Text == "*")
            return new Named(null, null);
        var colon = name.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return new Named(null, name.Text);
        var local = name.Text[(colon + 1)..];
        return new Named(name.Text[..colon], local == "*" ? null : local);
    }

    private static NodeTest Kind(TokenReader reader, Token name)
    {
        reader.Expect("(");
        var target = name.Text == "processing-instruction" && reader.Now.Kind == TokenKind.Text ? reader.Take().Text : null;
        reader.Expect(")");
        return name.Text switch
        {
            "node" => new AnyNode(),
            "text" => new TextNode(),
            "comment" => new CommentNode(),
            "processing-instruction" => new InstructionNode(target),
            _ => throw new ExpressionException($"A function cannot stand within a path: «{name.Text}()».", name.At),
        };
    }
}
