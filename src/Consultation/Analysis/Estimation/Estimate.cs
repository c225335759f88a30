using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Analysis.Estimation;

/// <summary>What is said of all municipalities, or of a domain of them, from those that answered.</summary>
/// <param name="Value">In the unit of the values: a mean, a ratio, or a share of 0–1.</param>
/// <param name="StandardError">Null when too few answered to tell.</param>
/// <param name="DegreesOfFreedom">Answers less groups of cells, both of the domain: those of Student's t in the interval.</param>
/// <param name="Interval">95 %; null when too few answered to tell.</param>
/// <param name="Answers">n of the domain.</param>
/// <param name="Population">Σw: the municipalities that they stand for.</param>
/// <param name="EffectiveAnswers">Kish's effective n of the domain's weights.</param>
/// <param name="DesignEffect">Variance over that of a simple random sample of as many; null where it cannot be told.</param>
public sealed record Estimate(
    double Value, double? StandardError, int DegreesOfFreedom, Interval? Interval, int Answers, double Population, double EffectiveAnswers, double? DesignEffect);
