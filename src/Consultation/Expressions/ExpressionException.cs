namespace Talaia.Consultation.Expressions;

/// <summary>An expression cannot be read, or cannot be worked out. The message is a sentence for its author.</summary>
/// <param name="at">Where in its text, counted from 0.</param>
public sealed class ExpressionException(string message, int at) : Exception(message)
{
    public int At { get; } = at;
}
