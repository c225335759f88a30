namespace Talaia.Consultation.Expressions.Syntax;

/// <summary>
/// An expression of XPath 1.0 as a tree that never changes, with <c>${name}</c> of XLSForm as one more kind of leaf.
/// Read by <see cref="ExpressionParser"/>, written back by <see cref="ExpressionPrinter"/>.
/// </summary>
/// <param name="At">Where it begins in its text, counted from 0.</param>
public abstract record Expression(int At)
{
    /// <summary>Two trees are the same when they say the same, wherever it was written.</summary>
    public virtual bool Equals(Expression? other) => other is not null && other.GetType() == GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

internal sealed record NumberLiteral(double Value, int At) : Expression(At);

internal sealed record TextLiteral(string Value, int At) : Expression(At);

/// <summary>«${name}»: the question of that name, seen from where the expression stands.</summary>
/// <param name="LastSaved">«${last-saved#name}»: its answer in the last response instead.</param>
internal sealed record Reference(string Name, bool LastSaved, int At) : Expression(At);

internal sealed record Negation(Expression Of, int At) : Expression(At);

internal sealed record Operation(Operator Operator, Expression Left, Expression Right, int At) : Expression(At);

/// <param name="Name">As written, with its prefix: «jr:choice-name».</param>
internal sealed record Call(string Name, Parts<Expression> Arguments, int At) : Expression(At);

/// <summary>«(…)[…]»: predicates on a whole set of nodes.</summary>
internal sealed record Filter(Expression Of, Parts<Expression> Predicates, int At) : Expression(At);

/// <param name="From">The expression it sets out from; null is the root where <paramref name="Absolute"/>, else the node at hand.</param>
internal sealed record LocationPath(Expression? From, bool Absolute, Parts<Step> Steps, int At) : Expression(At);

internal sealed record Step(Axis Axis, NodeTest Test, Parts<Expression> Predicates)
{
    public static Step Self { get; } = new(Axis.Self, new AnyNode(), Parts<Expression>.None);

    public static Step Parent { get; } = new(Axis.Parent, new AnyNode(), Parts<Expression>.None);

    public static Step Anywhere { get; } = new(Axis.DescendantOrSelf, new AnyNode(), Parts<Expression>.None);

    public static Step Child(string name) => new(Axis.Child, new Named(null, name), Parts<Expression>.None);
}
