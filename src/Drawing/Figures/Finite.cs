namespace Talaia.Drawing;

internal static class Finite
{
    /// <exception cref="ArgumentException">A number is not finite: it has no place on paper, and guessing one would mislead.</exception>
    public static void Check(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number))
                throw new ArgumentException("A figure can only be drawn from finite numbers.", nameof(numbers));
        }
    }
}
