using Talaia.Consultation.Expressions.Evaluation;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>What a function is called with. An argument is worked out when it is asked for, so that «if» looks at one branch only.</summary>
internal readonly struct Arguments(Evaluator evaluator, Call call, Focus focus)
{
    public int Count => call.Arguments.Count;

    public Focus Focus => focus;

    public Evaluator Evaluator => evaluator;

    public Surroundings Surroundings => evaluator.Surroundings;

    public TimeZoneInfo Zone => evaluator.Surroundings.Zone;

    public bool Has(int index) => index < Count;

    public Value Value(int index) => evaluator.Of(call.Arguments[index], focus);

    public string Text(int index) => Value(index).Text;

    public double Number(int index) => Value(index).Number(Zone);

    public IReadOnlyList<INode> Nodes(int index) => evaluator.Nodes(call.Arguments[index], focus);

    /// <summary>The argument, or the node at hand where it was left out.</summary>
    public Value ValueOrHere(int index) => Has(index) ? Value(index) : new NodesValue([focus.Node]);

    /// <summary>Each value from an argument on: a set of nodes gives one for each node.</summary>
    public IEnumerable<Value> Each(int from)
    {
        for (var i = from; i < Count; i++)
        {
            foreach (var value in Spread(Value(i)))
                yield return value;
        }
    }

    public static IEnumerable<Value> Spread(Value value) => value is NodesValue set ? set.Nodes.Select(node => new NodesValue([node])) : [value];

    public ExpressionException Wrong(string message) => new($"«{call.Name}»: {message}", call.At);

    /// <summary>A text that is about to be given back; the budget pays for it.</summary>
    public Value Made(string text)
    {
        Budget.Make(call.At, text.Length);
        evaluator.Budget.Spend(call.At, text.Length >> 4);
        return new TextValue(text);
    }

    public void Spend(int steps) => evaluator.Budget.Spend(call.At, steps);

    public void Make(long length) => Budget.Make(call.At, length);
}
