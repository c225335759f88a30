namespace Talaia.Drawing;

/// <summary>A scale of whole numbers from zero, with marks at 1, 2 or 5 times a power of ten.</summary>
internal sealed record CountScale(long Step, long Top)
{
    /// <summary>At most five steps to a top no less than the greatest count; the top is at least 1.</summary>
    public static CountScale For(long greatest)
    {
        var steps = new long[] { 1, 2, 5 };
        for (var i = 0; ; i++)
        {
            var step = steps[i % 3] * (long)Math.Pow(10, i / 3);
            if (step * 5 >= greatest)
                return new CountScale(step, step * Math.Max(1, (greatest + step - 1) / step));
        }
    }

    public IEnumerable<long> Marks()
    {
        for (var mark = 0L; mark <= Top; mark += Step)
            yield return mark;
    }
}
