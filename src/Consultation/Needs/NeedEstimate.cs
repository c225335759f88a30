using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Needs;

/// <summary>An interval that covers the true value in 95 of 100 such surveys.</summary>
public sealed record Interval(double Low, double High)
{
    public double Width => High - Low;
}

/// <summary>The need index of all municipalities on one element, estimated from those that answered.</summary>
/// <param name="Index">0–100.</param>
/// <param name="Answers">n: municipalities with a value.</param>
/// <param name="EffectiveAnswers">Kish's effective n, (Σw)²/Σw²: as many answers as an unweighted sample would need. At most n.</param>
/// <param name="StandardError">Null when too few answered to tell.</param>
/// <param name="DegreesOfFreedom">Answers less groups of cells: those of Student's t in the interval.</param>
/// <param name="Interval">95 %, clipped to 0–100; null when too few answered to tell.</param>
/// <param name="DesignEffect">Variance over that of a simple random sample of as many; null where it cannot be told.</param>
/// <param name="UncoveredBands">Numbers (1–6) of the bands in which nobody answered; the nearest answered band speaks for them.</param>
/// <param name="Collapsed">Cells of band and province in which too few answered, and whom they are weighted with.</param>
public sealed record NeedEstimate(
    double Index,
    int Answers,
    double EffectiveAnswers,
    double? StandardError,
    int DegreesOfFreedom,
    Interval? Interval,
    double? DesignEffect,
    IReadOnlyList<int> UncoveredBands,
    IReadOnlyList<CollapsedCell> Collapsed);
