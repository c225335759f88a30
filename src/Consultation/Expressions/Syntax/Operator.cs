namespace Talaia.Consultation.Expressions.Syntax;

internal enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Union,
}

internal static class Operators
{
    private static readonly string[] Written = ["or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "|"];

    private static readonly Dictionary<string, Operator> ByWriting = Enum.GetValues<Operator>().ToDictionary(one => Written[(int)one], StringComparer.Ordinal);

    public static string Text(this Operator one) => Written[(int)one];

    public static Operator? Find(string text) => ByWriting.TryGetValue(text, out var found) ? found : null;

    /// <summary>How tightly it binds: 1 (or) to 6 (times), and 8 for a union; 7 is the minus sign before a value.</summary>
    public static int Binding(this Operator one) => one switch
    {
        Operator.Or => 1,
        Operator.And => 2,
        Operator.Equal or Operator.NotEqual => 3,
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => 4,
        Operator.Add or Operator.Subtract => 5,
        Operator.Union => 8,
        _ => 6,
    };
}
