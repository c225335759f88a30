using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Talaia.Consultation.Expressions.Places;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Expressions.Pages;

/// <summary>
/// An expression for the page, as compact JSON that <c>client/src/expressions.ts</c> works out to the same result. What the page cannot work out, because it calls a
/// function that is not among <see cref="Functions"/> or walks as no questionnaire does, is left to the server: that is decided here, once, when the form is compiled.
/// </summary>
/// <remarks>
/// A number and a text are themselves. Else an array: <c>["-",a]</c>; <c>[sign,a,b]</c>; <c>["f",name,…]</c>; <c>["[",set,predicate,…]</c>; <c>["p",from,step,…]</c> with
/// <c>from</c> 0 for the node at hand, 1 for the root, or an expression; a step is a name, <c>".."</c>, <c>"."</c>, or <c>[axis,name,predicate,…]</c> where the name
/// <c>"*"</c> is any element and <c>""</c> any node.
/// </remarks>
public static class PageLanguage
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };

    private static readonly FrozenSet<Axis> Axes = new[]
    {
        Axis.Child, Axis.Parent, Axis.Self, Axis.Ancestor, Axis.AncestorOrSelf, Axis.Descendant, Axis.DescendantOrSelf, Axis.FollowingSibling, Axis.PrecedingSibling,
    }.ToFrozenSet();

    /// <summary>The functions that the page has. Digests, chance, lists of the server and the marks of XML documents stay on the server.</summary>
    public static IReadOnlySet<string> Functions { get; } = new[]
    {
        "true", "false", "boolean", "not", "boolean-from-string", "if", "cond", "coalesce", "once", "depend", "checklist", "weighted-checklist",
        "last", "count", "count-non-empty", "current", "name", "local-name", "position", "indexed-repeat",
        "string", "concat", "join", "starts-with", "ends-with", "contains", "string-length", "normalize-space", "translate", "upper-case", "lower-case", "regex",
        "substring", "substr", "substring-before", "substring-after",
        "number", "sum", "min", "max", "round", "int", "floor", "ceiling", "abs", "sqrt", "exp", "exp10", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "pow", "pi",
        "today", "now", "date", "date-time", "format-date", "format-date-time", "decimal-date-time", "decimal-time",
        "selected", "selected-at", "count-selected",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="expression">With its references resolved.</param>
    /// <returns>Null where the server must work it out.</returns>
    public static string? Write(Expression expression)
    {
        if (!Reads.Below(expression).All(Knows))
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
            Write(writer, expression);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool Knows(Expression expression) => expression switch
    {
        Reference => false,
        Call call => Functions.Contains(call.Name) && Talaia.Consultation.Expressions.Functions.Library.Refuses(call) is null,
        LocationPath path => path.Steps.All(step => Axes.Contains(step.Axis) && step.Test is AnyNode or Named { Prefix: null }),
        _ => true,
    };

    private static void Write(Utf8JsonWriter writer, Expression expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                writer.WriteNumberValue(number.Value);
                return;
            case TextLiteral text:
                writer.WriteStringValue(text.Value);
                return;
        }

        writer.WriteStartArray();
        switch (expression)
        {
            case Negation negation:
                writer.WriteStringValue("-");
                Write(writer, negation.Of);
                break;
            case Operation operation:
                writer.WriteStringValue(operation.Operator.Text());
                Write(writer, operation.Left);
                Write(writer, operation.Right);
                break;
            case Call call:
                writer.WriteStringValue("f");
                writer.WriteStringValue(call.Name);
                Write(writer, call.Arguments);
                break;
            case Filter filter:
                writer.WriteStringValue("[");
                Write(writer, filter.Of);
                Write(writer, filter.Predicates);
                break;
            case LocationPath path:
                writer.WriteStringValue("p");
                if (path.From is { } from)
                    Write(writer, from);
                else
                    writer.WriteNumberValue(path.Absolute ? 1 : 0);
                foreach (var step in path.Steps)
                    Write(writer, step);
                break;
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<Expression> parts)
    {
        foreach (var part in parts)
            Write(writer, part);
    }

    private static void Write(Utf8JsonWriter writer, Step step)
    {
        var name = step.Test is Named named ? named.Local ?? "*" : "";
        if (step.Predicates.Count == 0 && step.Axis is Axis.Child && name.Length > 0)
        {
            writer.WriteStringValue(name);
            return;
        }

        if (step.Predicates.Count == 0 && name.Length == 0 && step.Axis is Axis.Parent or Axis.Self)
        {
            writer.WriteStringValue(step.Axis == Axis.Parent ? ".." : ".");
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue(step.Axis.Text());
        writer.WriteStringValue(name);
        Write(writer, step.Predicates);
        writer.WriteEndArray();
    }
}
