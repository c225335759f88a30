using System.Buffers;
using System.Globalization;
using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>How an answer is compared.</summary>
public enum Test
{
    Is,
    IsNot,
    Greater,
    Less,
    AtLeast,
    AtMost,

    /// <summary>Among several, this one is chosen.</summary>
    Chosen,
    NotChosen,
    Answered,
    NotAnswered,
}

/// <summary>The answer to a question compared with a value.</summary>
/// <param name="Question">The question's name.</param>
/// <param name="Value">A choice's name, a number or a text; empty for the tests that need none.</param>
public sealed record Clause(string Question, Test Test, string Value = "");

/// <summary>A condition in plain parts: all of them, or any of them.</summary>
public sealed record Condition(bool IsAny, IReadOnlyList<Clause> Clauses)
{
    public bool Equals(Condition? other) => other is not null && IsAny == other.IsAny && Clauses.SequenceEqual(other.Clauses);

    public override int GetHashCode() => Clauses.Count;
}

/// <summary>Conditions as people choose them, to XPath and back. What is read back is exactly what would be written; anything else stays an expression.</summary>
public static class Conditions
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("-.0123456789");

    private static readonly Dictionary<Operator, Test> Signs = new()
    {
        [Operator.Equal] = Test.Is, [Operator.NotEqual] = Test.IsNot, [Operator.Greater] = Test.Greater, [Operator.Less] = Test.Less, [Operator.GreaterOrEqual] = Test.AtLeast, [Operator.LessOrEqual] = Test.AtMost,
    };

    /// <returns>Null where the expression says more than these parts can; no clauses for an empty one.</returns>
    public static Condition? Read(string expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
            return new Condition(false, []);
        try
        {
            var tree = ExpressionParser.Parse(AuthoredRow.Straight(expression));
            var isAny = tree is Operation { Operator: Operator.Or };
            var clauses = Parts(tree, isAny ? Operator.Or : Operator.And).Select(Clause).ToList();
            return clauses.Contains(null) ? null : new Condition(isAny, [.. clauses.OfType<Clause>()]);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    /// <summary>Clauses that name no question are left out.</summary>
    public static string Write(Condition condition) =>
        string.Join(condition.IsAny ? " or " : " and ", condition.Clauses.Where(clause => clause.Question.Length > 0).Select(Written));

    private static IEnumerable<Expression> Parts(Expression tree, Operator joined) =>
        tree is Operation operation && operation.Operator == joined ? Parts(operation.Left, joined).Append(operation.Right) : [tree];

    private static Clause? Clause(Expression tree) => tree switch
    {
        Operation { Left: Reference { LastSaved: false } question, Right: TextLiteral { Value: "" }, Operator: Operator.Equal } => new Clause(question.Name, Test.NotAnswered),
        Operation { Left: Reference { LastSaved: false } question, Right: TextLiteral { Value: "" }, Operator: Operator.NotEqual } => new Clause(question.Name, Test.Answered),
        Operation { Left: Reference { LastSaved: false } question } operation when Signs.TryGetValue(operation.Operator, out var test) && Value(operation.Right) is { } value && (IsNumber(value) || test is Test.Is or Test.IsNot) =>
            new Clause(question.Name, test, value),
        Call { Name: "selected", Arguments: [Reference { LastSaved: false } question, TextLiteral value] } => new Clause(question.Name, Test.Chosen, value.Value),
        Call { Name: "not", Arguments: [Call { Name: "selected", Arguments: [Reference { LastSaved: false } question, TextLiteral value] }] } => new Clause(question.Name, Test.NotChosen, value.Value),
        _ => null,
    };

    /// <summary>A number and the text of the same number compare alike with an answer, and are written as a number.</summary>
    private static string? Value(Expression literal) => literal switch
    {
        TextLiteral text => text.Value,
        NumberLiteral or Negation { Of: NumberLiteral } => ExpressionPrinter.Print(literal),
        _ => null,
    };

    private static string Written(Clause clause)
    {
        var question = $"${{{clause.Question}}}";
        return clause.Test switch
        {
            Test.Chosen => $"selected({question}, {Quoted(clause.Value)})",
            Test.NotChosen => $"not(selected({question}, {Quoted(clause.Value)}))",
            Test.Answered => $"{question} != ''",
            Test.NotAnswered => $"{question} = ''",
            _ => $"{question} {Signs.First(sign => sign.Value == clause.Test).Key.Text()} {(IsNumber(clause.Value) ? clause.Value : Quoted(clause.Value))}",
        };
    }

    private static bool IsNumber(string value) => value.Length is > 0 and < 16 && value.AsSpan().IndexOfAnyExcept(Digits) < 0
        && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == value;

    /// <summary>XPath 1.0 has no way to write both kinds of quotes in one text: the double ones become typographic.</summary>
    private static string Quoted(string value) => value.Contains('\'', StringComparison.Ordinal) ? $"\"{value.Replace('"', '”')}\"" : $"'{value}'";
}
