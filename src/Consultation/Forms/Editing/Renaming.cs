using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>
/// One name for another. In an expression the tree says what is a reference and what is only a text in quotes; where just references change, the rest of it stays as its author
/// wrote it. Where a path names the node step by step, the expression is written anew.
/// </summary>
/// <param name="path">Where the node stands: <c>/area/need</c>.</param>
/// <param name="root">The name of the element that holds all answers.</param>
/// <param name="places">The path of a node by its name; null where there is none or several.</param>
internal sealed class Renaming(string from, string to, string path, string root, Func<string, string?> places)
{
    /// <param name="at">The path of the node that the expression belongs to.</param>
    public string Expression(string written, string at)
    {
        try
        {
            var tree = ExpressionParser.Parse(AuthoredRow.Straight(written));
            if (InPaths(tree, at) is var walked && !walked.Equals(tree))
                return ExpressionPrinter.Print(References(walked));
            foreach (var part in Reads.Below(tree).OrderByDescending(part => part.At))
                written = Spliced(written, part);
            return written;
        }
        catch (ExpressionException)
        {
            return Text(written); // it is no expression yet; its references are found as those of a text
        }
    }

    /// <summary>In a text in quotes too, ODK puts an answer in the place of a reference, and the compiler wants it to be one.</summary>
    private string Spliced(string written, Expression part) => part switch
    {
        Reference reference when reference.Name == from =>
            string.Concat(written.AsSpan(0, part.At), reference.LastSaved ? "${last-saved#" : "${", to, written.AsSpan(written.IndexOf('}', part.At))),
        TextLiteral { Value.Length: > 0 } text => string.Concat(written.AsSpan(0, part.At + 1), Text(text.Value), written.AsSpan(part.At + 1 + text.Value.Length)),
        _ => written,
    };

    public string Text(string written)
    {
        foreach (var reference in Authoring.References.In(written).Where(reference => reference.Name == from).DistinctBy(reference => reference.Written).ToList())
            written = written.Replace(reference.Written, reference.LastSaved ? $"${{last-saved#{to}}}" : $"${{{to}}}", StringComparison.Ordinal);
        return written;
    }

    private Expression References(Expression expression) => Rebuilt(expression, part => part switch
    {
        Reference reference when reference.Name == from => reference with { Name = to },
        TextLiteral text => text with { Value = Text(text.Value) },
        _ => null,
    });

    /// <summary>The same with each step that leads to the node under its new name.</summary>
    private Expression InPaths(Expression expression, string at) => Rebuilt(expression, part => part is LocationPath location ? Walked(location, at, at) : null);

    private LocationPath Walked(LocationPath location, string at, string here)
    {
        var now = location switch
        {
            { From: Call { Name: "current" } } => at,
            { From: Reference { LastSaved: false } reference } => places(reference.Name),
            { From: not null } => null,
            { Absolute: true } => "",
            _ => here,
        };
        var steps = new List<Step>();
        for (var i = 0; i < location.Steps.Count; i++)
        {
            var step = location.Steps[i];
            now = now is null ? null : After(now, step, i == 0 && location.Absolute);
            if (now == path && step.Test is Named named)
                step = step with { Test = named with { Local = to } };
            var inside = now;
            steps.Add(step with { Predicates = new([.. step.Predicates.Select(predicate => inside is null ? InPaths(predicate, at) : Rebuilt(predicate, part => part is LocationPath inner ? Walked(inner, at, inside) : null))]) });
        }

        return location with { From = location.From is null ? null : InPaths(location.From, at), Steps = new(steps) };
    }

    private string? After(string here, Step step, bool first) => step switch
    {
        { Axis: Axis.Self, Test: AnyNode } => here,
        { Axis: Axis.Parent, Test: AnyNode } => here.Length == 0 ? "" : here[..here.LastIndexOf('/')],
        { Axis: Axis.Child, Test: Named { Prefix: null, Local: { } name } } => first && name == root ? "" : $"{here}/{name}",
        _ => null,
    };

    private static Expression Rebuilt(Expression expression, Func<Expression, Expression?> change) => change(expression) ?? expression switch
    {
        Negation negation => negation with { Of = Rebuilt(negation.Of, change) },
        Operation operation => operation with { Left = Rebuilt(operation.Left, change), Right = Rebuilt(operation.Right, change) },
        Call call => call with { Arguments = new([.. call.Arguments.Select(argument => Rebuilt(argument, change))]) },
        Filter filter => filter with { Of = Rebuilt(filter.Of, change), Predicates = new([.. filter.Predicates.Select(predicate => Rebuilt(predicate, change))]) },
        LocationPath location => location with
        {
            From = location.From is null ? null : Rebuilt(location.From, change),
            Steps = new([.. location.Steps.Select(step => step with { Predicates = new([.. step.Predicates.Select(predicate => Rebuilt(predicate, change))]) })]),
        },
        _ => expression,
    };
}
