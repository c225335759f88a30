using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Places;

/// <summary>The paths of a form that an expression reads, positions of repeats left out, once its references are resolved.</summary>
/// <param name="Paths">Such as «/area/need».</param>
/// <param name="Everything">It walks in ways that do not tell: any answer may matter to it.</param>
internal sealed record ReadPaths(IReadOnlySet<string> Paths, bool Everything)
{
    /// <param name="at">The path of the node it stands at.</param>
    /// <param name="root">The name of the element that holds all answers.</param>
    public static ReadPaths Of(Expression expression, string at, string root)
    {
        var reader = new Reader(at, root);
        reader.Walk(expression, at);
        return new ReadPaths(reader.Found, reader.Everything);
    }

    private sealed class Reader(string current, string root)
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public bool Everything { get; private set; }

        /// <param name="here">The path at hand; null among the items of a list, which are no answers.</param>
        public void Walk(Expression expression, string? here)
        {
            switch (expression)
            {
                case Negation negation:
                    Walk(negation.Of, here);
                    break;
                case Operation operation:
                    Walk(operation.Left, here);
                    Walk(operation.Right, here);
                    break;
                case Call call:
                    foreach (var argument in call.Arguments)
                        Walk(argument, here);
                    break;
                case Filter filter:
                    Walk(filter.Of, here);
                    foreach (var predicate in filter.Predicates)
                        Walk(predicate, filter.Of is LocationPath inner ? End(inner, here) : null);
                    break;
                case LocationPath path:
                    End(path, here);
                    break;
            }
        }

        /// <summary>Where the path leads; null where that is not among the answers.</summary>
        private string? End(LocationPath path, string? here)
        {
            var at = path switch
            {
                { From: Call { Name: "current" } } => current,
                { From: LocationPath from } => End(from, here),
                { From: { } other } => Foreign(other, here),
                { Absolute: true } => "",
                _ => here,
            };
            var first = path.Absolute;
            foreach (var step in path.Steps)
            {
                at = at is null ? null : After(at, step, first);
                first = false;
                foreach (var predicate in step.Predicates)
                    Walk(predicate, at);
            }

            if (at is not null)
                Found.Add(at);
            return at;
        }

        private string? Foreign(Expression from, string? here)
        {
            Walk(from, here);
            return null;
        }

        private string? After(string at, Step step, bool first)
        {
            switch (step)
            {
                case { Axis: Axis.Self, Test: AnyNode }:
                    return at;
                case { Axis: Axis.Parent, Test: AnyNode }:
                    return at.Length == 0 ? "" : at[..at.LastIndexOf('/')];
                case { Axis: Axis.Child, Test: Named { Prefix: null, Local: { } name } }:
                    return first && name == root ? "" : $"{at}/{name}";
                default:
                    Everything = true;
                    return null;
            }
        }
    }
}
