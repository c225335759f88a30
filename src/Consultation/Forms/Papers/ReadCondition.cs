using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;
using Talaia.Consultation.Forms.Filling;

namespace Talaia.Consultation.Forms.Papers;

/// <summary>Takes the relevance of a node apart. What is no plain comparison of an answer with a value stays as it was written.</summary>
public static class ReadCondition
{
    /// <returns>Null where the node is always asked.</returns>
    public static Condition? Of(FormPlan plan, FormNode node) => plan.Logic(node).Relevant is { } relevant ? Read(plan, node, relevant) : null;

    private static Condition Read(FormPlan plan, FormNode node, Expression expression) => expression switch
    {
        Operation { Operator: Operator.And or Operator.Or } both => Joined(plan, node, both),
        Operation comparison => Compared(plan, node, comparison) ?? Other(node),
        Call { Name: "selected", Arguments: [var from, TextLiteral code] } when Path(plan, node, from) is { } path => One(Says.Has, path, code.Value),
        Call { Name: "not", Arguments: [var inner] } => Opposite(Read(plan, node, inner)) ?? Other(node),
        _ => Other(node),
    };

    private static Condition Joined(FormPlan plan, FormNode node, Operation both)
    {
        var says = both.Operator == Operator.And ? Says.All : Says.Any;
        Condition[] parts = [Read(plan, node, both.Left), Read(plan, node, both.Right)];
        return parts.Any(part => part.Says == Says.Other) ? Other(node)
            : new Condition(says, "", "", [.. parts.SelectMany(part => part.Says == says ? part.Parts : [part])]);
    }

    private static Condition? Compared(FormPlan plan, FormNode node, Operation comparison)
    {
        var (left, right, sign) = (comparison.Left, comparison.Right, comparison.Operator);
        if (Literal(left) is not null)
            (left, right, sign) = (right, left, Turned(sign));
        if (Literal(right) is not { } value || Path(plan, node, left) is not { } path)
            return null;
        Says? says = (sign, value) switch
        {
            (Operator.Equal, "") => Says.IsNotAnswered,
            (Operator.NotEqual, "") => Says.IsAnswered,
            (Operator.Equal, _) => Says.Is,
            (Operator.NotEqual, _) => Says.IsNot,
            (Operator.Less, _) => Says.LessThan,
            (Operator.LessOrEqual, _) => Says.AtMost,
            (Operator.Greater, _) => Says.MoreThan,
            (Operator.GreaterOrEqual, _) => Says.AtLeast,
            _ => null,
        };
        return says is { } known ? One(known, path, value) : null;
    }

    private static Operator Turned(Operator sign) => sign switch
    {
        Operator.Less => Operator.Greater,
        Operator.Greater => Operator.Less,
        Operator.LessOrEqual => Operator.GreaterOrEqual,
        Operator.GreaterOrEqual => Operator.LessOrEqual,
        _ => sign,
    };

    private static Condition? Opposite(Condition condition)
    {
        Says? opposite = condition.Says switch
        {
            Says.Is => Says.IsNot,
            Says.IsNot => Says.Is,
            Says.Has => Says.HasNot,
            Says.HasNot => Says.Has,
            Says.IsAnswered => Says.IsNotAnswered,
            Says.IsNotAnswered => Says.IsAnswered,
            _ => null,
        };
        return opposite is { } says ? condition with { Says = says } : null;
    }

    private static Condition One(Says says, string path, string value) => new(says, path, value, []);

    private static Condition Other(FormNode node) => new(Says.Other, "", node.Relevant ?? "", []);

    private static string? Literal(Expression expression) => expression switch
    {
        TextLiteral text => text.Value,
        NumberLiteral number => Numbers.Text(number.Value),
        _ => null,
    };

    private static string? Path(FormPlan plan, FormNode node, Expression expression) =>
        expression is LocationPath && ReadPaths.Of(expression, node.Path, plan.Places.Root) is { Everything: false, Paths: { Count: 1 } paths } && plan.Form.Find(paths.First()) is FormQuestion ? paths.First() : null;
}
