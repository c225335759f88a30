namespace Talaia.Consultation.Expressions.Evaluation;

/// <summary>What one expression may take: steps of work, and characters of the texts it makes.</summary>
internal sealed class Budget
{
    public const int Steps = 5_000_000;

    public const int LongestText = 4_000_000;

    private int _left = Steps;

    public void Spend(int at, int steps = 1)
    {
        _left -= steps;
        if (_left < 0)
            throw new ExpressionException($"The expression takes more than {Steps} steps to work out.", at);
    }

    /// <summary>A text of that length is about to be made.</summary>
    public static void Make(int at, long length)
    {
        if (length > LongestText)
            throw new ExpressionException($"A text of {length} characters would be made, and at most {LongestText} are.", at);
    }
}
