using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Places;

/// <summary>What an expression reads: names as written, or paths of a form once its references are resolved.</summary>
public static class Reads
{
    /// <summary>The names in «${name}», in the order written, each once; those of the last response apart.</summary>
    public static IReadOnlyList<string> Names(Expression expression) =>
        [.. Below(expression).OfType<Reference>().Where(reference => !reference.LastSaved).Select(reference => reference.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The functions it calls, each once.</summary>
    public static IReadOnlyList<string> Functions(Expression expression) =>
        [.. Below(expression).OfType<Call>().Select(call => call.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The expression and all it is made of.</summary>
    internal static IEnumerable<Expression> Below(Expression expression)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var part in Parts(next).Reverse())
                open.Push(part);
        }
    }

    private static IEnumerable<Expression> Parts(Expression expression) => expression switch
    {
        Negation negation => [negation.Of],
        Operation operation => [operation.Left, operation.Right],
        Call call => call.Arguments,
        Filter filter => filter.Predicates.Prepend(filter.Of),
        LocationPath path => (path.From is null ? Enumerable.Empty<Expression>() : [path.From]).Concat(path.Steps.SelectMany(step => step.Predicates)),
        _ => [],
    };
}
