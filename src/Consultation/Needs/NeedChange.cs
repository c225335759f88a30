using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Needs;

/// <summary>How the need index moved from the wave before.</summary>
/// <param name="Difference">Index now less index before, −100 to 100.</param>
/// <param name="Interval">95 %; null when too few answered to tell.</param>
/// <param name="InBoth">Municipalities with a value in both waves.</param>
public sealed record NeedChange(double Difference, Interval? Interval, int InBoth)
{
    /// <summary>The interval leaves out zero: more than the chance of who answered.</summary>
    public bool IsClear => Interval is { } interval && (interval.Low > 0 || interval.High < 0);

    /// <summary>Municipalities with a value in the wave before.</summary>
    public int AnswersBefore { get; init; }

    /// <summary>Mostly the same town halls answer both waves, so the two are not independent: see <see cref="Analysis.Estimation.Difference"/>.</summary>
    /// <param name="now">For each municipality a value, NaN where it did not answer.</param>
    /// <param name="before">The same municipalities in the same order.</param>
    /// <returns>Null when nobody answered one of the waves.</returns>
    internal static NeedChange? Of(Population population, double[] now, double[] before)
    {
        if (NeedIndex.Linearise(population, now) is not { } later || NeedIndex.Linearise(population, before) is not { } earlier)
            return null;
        var difference = Analysis.Estimation.Difference.Of(later, earlier, -100, 100);
        return new NeedChange(difference.Value, difference.Interval, difference.InBoth) { AnswersBefore = earlier.Answers };
    }
}
