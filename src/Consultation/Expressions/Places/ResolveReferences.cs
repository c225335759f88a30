using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Places;

/// <summary>
/// Turns «${name}» into a path: relative within the innermost repeat that both stand in, so that each repetition means itself; from the root where there is none.
/// Within a predicate the relative path sets out from «current()», since the node at hand is another one there.
/// </summary>
internal sealed class ResolveReferences(IPlaces places, string from)
{
    /// <param name="from">The path of the node that the expression belongs to.</param>
    /// <param name="inPredicate">The whole expression is a predicate, as a choice filter is.</param>
    /// <exception cref="ExpressionException">There is no node of that name, or more than one.</exception>
    public static Expression In(Expression expression, IPlaces places, string from, bool inPredicate = false) =>
        new ResolveReferences(places, from).Resolved(expression, inPredicate);

    private Expression Resolved(Expression expression, bool inPredicate) => expression switch
    {
        Reference reference => PathTo(reference, inPredicate),
        Negation negation => negation with { Of = Resolved(negation.Of, inPredicate) },
        Operation operation => operation with { Left = Resolved(operation.Left, inPredicate), Right = Resolved(operation.Right, inPredicate) },
        Call { Name: "indexed-repeat" } call => call with { Arguments = Indexed(call.Arguments, inPredicate) },
        Call call => call with { Arguments = All(call.Arguments, inPredicate) },
        Filter { Of: Reference reference } filter => WithPredicates(PathTo(reference, inPredicate), All(filter.Predicates, true)),
        Filter filter => filter with { Of = Resolved(filter.Of, inPredicate), Predicates = All(filter.Predicates, true) },
        LocationPath path => Joined(path with
        {
            From = path.From is null ? null : Resolved(path.From, inPredicate),
            Steps = new Parts<Step>([.. path.Steps.Select(step => step.Predicates.Count == 0 ? step : step with { Predicates = All(step.Predicates, true) })]),
        }),
        _ => expression,
    };

    private Parts<Expression> All(Parts<Expression> parts, bool inPredicate) =>
        parts.Count == 0 ? parts : new([.. parts.Select(part => Resolved(part, inPredicate))]);

    /// <summary>The nodes that are picked by index are all of them, wherever the expression stands; the indexes are read from its place.</summary>
    private Parts<Expression> Indexed(Parts<Expression> arguments, bool inPredicate) => new([.. arguments.Select((argument, i) =>
        argument is Reference reference && (i == 0 || i % 2 == 1) ? FromRoot(PathOf(reference), reference.At) : Resolved(argument, inPredicate))]);

    private LocationPath PathTo(Reference reference, bool inPredicate)
    {
        var target = PathOf(reference);
        if (CommonRepeat(target) is not { } common)
            return FromRoot(target, reference.At);
        var up = Depth(from) - Depth(common);
        var down = target[common.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var start = inPredicate ? new Call("current", Parts<Expression>.None, reference.At) : null;
        var steps = Enumerable.Repeat(Step.Parent, up).Concat(down.Select(Step.Child)).ToList();
        return new LocationPath(start, Absolute: false, new Parts<Step>(steps.Count == 0 ? [Step.Self] : steps), reference.At);
    }

    private LocationPath FromRoot(string path, int at) =>
        new(null, Absolute: true, new Parts<Step>([Step.Child(places.Root), .. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Step.Child)]), at);

    private string PathOf(Reference reference) =>
        places.PathOf(reference.Name) ?? throw new ExpressionException($"There is no question «{reference.Name}», or more than one.", reference.At);

    /// <summary>The innermost repeat around the target that is around the expression too, or is where it stands.</summary>
    private string? CommonRepeat(string target)
    {
        for (var repeat = places.RepeatOf(target); repeat is not null; repeat = places.RepeatOf(repeat))
        {
            if (from == repeat || from.StartsWith(repeat + "/", StringComparison.Ordinal))
                return repeat;
        }

        return null;
    }

    private static int Depth(string path) => path.Count(c => c == '/');

    private static LocationPath WithPredicates(LocationPath path, Parts<Expression> predicates) => path with
    {
        Steps = new Parts<Step>([.. path.Steps.Take(path.Steps.Count - 1), path.Steps[^1] with { Predicates = new([.. path.Steps[^1].Predicates, .. predicates]) }]),
    };

    /// <summary>«${a}/b» is one path.</summary>
    private static LocationPath Joined(LocationPath path) => path.From is LocationPath first
        ? new LocationPath(first.From, first.Absolute, new Parts<Step>([.. first.Steps, .. path.Steps]), first.At)
        : path;
}
