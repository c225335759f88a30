using System.Runtime.CompilerServices;
using Talaia.Consultation.Expressions.Functions;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>Works out one expression once. Bounded by its <see cref="Budget"/> and by the depth of the stack.</summary>
/// <param name="current">The node the whole expression stands at, which «current()» gives in every predicate.</param>
internal sealed class Evaluator(Surroundings surroundings, INode current)
{
    public Surroundings Surroundings => surroundings;

    public INode Current => current;

    public Budget Budget { get; } = new();

    /// <exception cref="ExpressionException">It cannot be worked out.</exception>
    public static Value Evaluate(Expression expression, INode node, Surroundings surroundings)
    {
        try
        {
            return new Evaluator(surroundings, node).Of(expression, new Focus(node, 1, 1));
        }
        catch (InsufficientExecutionStackException)
        {
            throw new ExpressionException("The expression is nested too deep to work out.", expression.At);
        }
        catch (InstantException problem)
        {
            throw new ExpressionException(problem.Message, expression.At);
        }
    }

    public Value Of(Expression expression, Focus focus)
    {
        Budget.Spend(expression.At);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            NumberLiteral number => new NumberValue(number.Value),
            TextLiteral text => new TextValue(text.Value),
            LocationPath path => Paths.Of(this, path, focus),
            Call call => Library.Call(this, call, focus),
            Operation operation => Of(operation, focus),
            Negation negation => new NumberValue(-Number(negation.Of, focus)),
            Filter filter => new NodesValue(Paths.Kept(this, Nodes(filter.Of, focus), filter.Predicates)),
            Reference reference => throw new ExpressionException($"There is no question «{reference.Name}» here.", reference.At),
            _ => throw new ExpressionException("This cannot be worked out.", expression.At),
        };
    }

    public double Number(Expression expression, Focus focus) => Of(expression, focus).Number(surroundings.Zone);

    public IReadOnlyList<INode> Nodes(Expression expression, Focus focus) => Of(expression, focus) is NodesValue set
        ? set.Nodes
        : throw new ExpressionException("A path to nodes is wanted here, and this is a plain value.", expression.At);

    private Value Of(Operation operation, Focus focus)
    {
        switch (operation.Operator)
        {
            case Operator.And:
                return TruthValue.Of(Of(operation.Left, focus).Truth && Of(operation.Right, focus).Truth);
            case Operator.Or:
                return TruthValue.Of(Of(operation.Left, focus).Truth || Of(operation.Right, focus).Truth);
            case Operator.Union:
                return Paths.Union(Nodes(operation.Left, focus), Nodes(operation.Right, focus));
            case <= Operator.GreaterOrEqual:
                var (left, right) = (Of(operation.Left, focus), Of(operation.Right, focus));
                Budget.Spend(operation.At, Size(left) + Size(right));
                return TruthValue.Of(Comparison.Holds(operation.Operator, left, right, surroundings.Zone));
            default:
                return new NumberValue(Computed(operation.Operator, Number(operation.Left, focus), Number(operation.Right, focus)));
        }
    }

    private static int Size(Value value) => value is NodesValue set ? set.Nodes.Count : 0;

    private static double Computed(Operator sign, double left, double right) => sign switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        _ => left % right,
    };
}
