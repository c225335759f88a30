using System.Globalization;
using System.Text;

namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>Writes a tree as text that reads back as the same tree, with no more parentheses than it needs.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, int least)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case NumberLiteral number:
                text.Append(Plain(number.Value));
                break;
            case TextLiteral literal:
                var quote = literal.Value.Contains('"', StringComparison.Ordinal) ? '\'' : '"';
                text.Append(quote).Append(literal.Value).Append(quote);
                break;
            case Reference reference:
                text.Append("${").Append(reference.LastSaved ? "last-saved#" : "").Append(reference.Name).Append('}');
                break;
            case Negation negation:
                Wrapped(text, least > 7, () => Write(text.Append('-'), negation.Of, 7));
                break;
            case Operation operation:
                var binding = operation.Operator.Binding();
                Wrapped(text, binding < least, () =>
                {
                    Write(text, operation.Left, binding);
                    text.Append(' ').Append(operation.Operator.Text()).Append(' ');
                    Write(text, operation.Right, binding + 1);
                });
                break;
            case Call call:
                text.Append(call.Name).Append('(');
                for (var i = 0; i < call.Arguments.Count; i++)
                    Write(i == 0 ? text : text.Append(", "), call.Arguments[i], 0);
                text.Append(')');
                break;
            case Filter filter:
                Primary(text, filter.Of);
                Predicates(text, filter.Predicates);
                break;
            case LocationPath path:
                Wrapped(text, least > 0 && path is { Absolute: true, Steps.Count: 0 }, () => PathTo(text, path)); // «/ * 2» would be read as a step
                break;
        }
    }

    /// <summary>Digits without an exponent, which XPath does not know.</summary>
    private static string Plain(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal))
            return shortest;
        return value >= 1 ? value.ToString("F0", CultureInfo.InvariantCulture) : value.ToString("F1074", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    private static void PathTo(StringBuilder text, LocationPath path)
    {
        if (path.From is { } from)
        {
            if (from is Filter)
                Write(text, from, 0);
            else
                Primary(text, from);
        }

        if (path.From is not null || path.Absolute)
            text.Append('/');
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (i > 0)
                text.Append('/');
            One(text, path.Steps[i]);
        }
    }

    private static void One(StringBuilder text, Step step)
    {
        if (step.Test is AnyNode && step.Axis is Axis.Self or Axis.Parent)
        {
            text.Append(step.Axis == Axis.Self ? "." : "..");
        }
        else
        {
            text.Append(step.Axis switch { Axis.Child => "", Axis.Attribute => "@", var axis => axis.Text() + "::" });
            text.Append(step.Test switch
            {
                Named { Prefix: null } named => named.Local ?? "*",
                Named named => $"{named.Prefix}:{named.Local ?? "*"}",
                TextNode => "text()",
                CommentNode => "comment()",
                InstructionNode { Target: { } target } => target.Contains('"', StringComparison.Ordinal) ? $"processing-instruction('{target}')" : $"processing-instruction(\"{target}\")",
                InstructionNode => "processing-instruction()",
                _ => "node()",
            });
        }

        Predicates(text, step.Predicates);
    }

    /// <summary>Something that predicates and steps can follow: anything but a call, a literal or a reference is put in parentheses.</summary>
    private static void Primary(StringBuilder text, Expression expression) =>
        Wrapped(text, expression is not (Call or TextLiteral or NumberLiteral or Reference), () => Write(text, expression, 0));

    private static void Predicates(StringBuilder text, Parts<Expression> predicates)
    {
        foreach (var predicate in predicates)
        {
            Write(text.Append('['), predicate, 0);
            text.Append(']');
        }
    }

    private static void Wrapped(StringBuilder text, bool wrapped, Action write)
    {
        if (wrapped)
            text.Append('(');
        write();
        if (wrapped)
            text.Append(')');
    }
}
