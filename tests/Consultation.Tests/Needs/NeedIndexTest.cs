using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Tests.Needs;

public sealed class NeedIndexTest
{
    /// <summary>
    /// By hand: N = 10 + 20, W = 1/3 and 2/3. First band n = 2, values 30 and 50: mean 40, s² = 200. Second n = 4, values 60, 60, 80, 80:
    /// mean 70, s² = 400/3. Index 40/3 + 140/3 = 60. Variance (1/9)·(1 − 0.2)·200/2 + (4/9)·(1 − 0.2)·(400/3)/4 = 8.8889 + 11.8519 = 20.7407.
    /// Six answers in two groups: 4 degrees of freedom. Weights 5 and 5, so effective n = 6.
    /// </summary>
    [Fact]
    public void Two_bands_give_what_the_hand_calculates()
    {
        var estimate = Index([Band(10, 30, 50), Band(20, 60, 60, 80, 80)])!;
        Assert.Equal(60, estimate.Index, 9);
        Assert.Equal(6, estimate.Answers);
        Assert.Equal(6, estimate.EffectiveAnswers, 9);
        Assert.Equal(Math.Sqrt(20.7407), estimate.StandardError!.Value, 4);
        Assert.Equal(4, estimate.DegreesOfFreedom);
        Assert.Empty(estimate.Collapsed);
        Assert.Empty(estimate.UncoveredBands);
    }

    /// <summary>One band of 100, n = 3, values 10, 20, 30: mean 20, s² = 100, variance 0.97·100/3 = 32.3333, t(2; 0.975) = 4.302653.</summary>
    [Fact]
    public void The_interval_is_that_of_Students_t()
    {
        var interval = Index([Band(100, 10, 20, 30)])!.Interval!;
        Assert.Equal(0, interval.Low); // 20 − 24.466 is clipped
        Assert.Equal(20 + (4.302653 * Math.Sqrt(32.33333)), interval.High, 3);
    }

    /// <summary>Weights 10 and 1 (N 20 and 2): (22)²/(2·100 + 2·1) = 484/202.</summary>
    [Fact]
    public void Unequal_weights_make_fewer_effective_answers() =>
        Assert.Equal(484.0 / 202, Index([Band(20, 1, 2), Band(2, 1, 2)])!.EffectiveAnswers, 9);

    [Fact]
    public void A_band_without_answers_is_reported_and_the_nearest_speaks_for_it()
    {
        var estimate = Index([Band(10, 0, 0), Band(30), Band(10), Band(10, 100, 100)])!;
        Assert.Equal([2, 3], estimate.UncoveredBands);
        Assert.Equal(100.0 * 20 / 60, estimate.Index, 9); // 40 towns at 0 and 20 at 100
    }

    [Fact]
    public void A_band_without_municipalities_is_not_missed() =>
        Assert.Empty(Index([Band(0), Band(10, 5, 6)])!.UncoveredBands);

    /// <summary>The lone answer is weighted together with 20 and 40: mean 50, s² = 1300, variance (1 − 3/20)·1300/3.</summary>
    [Fact]
    public void A_band_with_one_answer_is_weighted_with_its_neighbour_and_this_is_said()
    {
        var estimate = Index([Band(10, 20, 40), Band(10, 90)])!;
        Assert.Equal(50, estimate.Index, 9);
        Assert.Equal(Math.Sqrt(0.85 * 1300 / 3), estimate.StandardError!.Value, 9);
        var collapsed = Assert.Single(estimate.Collapsed);
        Assert.Equal((new Cell(2, "08"), 10, 1), (collapsed.Cell, collapsed.Towns, collapsed.Answers));
        Assert.Equal([new Cell(1, "08")], collapsed.With);
        Assert.Empty(estimate.UncoveredBands);
    }

    [Fact]
    public void A_cell_with_too_few_answers_joins_its_band_in_another_province_before_another_band()
    {
        var population = new Population([.. Towns(1, "08", 4), .. Towns(2, "08", 4), .. Towns(2, "17", 4)]);
        var estimate = NeedIndex.Of(population, [.. Band(4, 1, 2), .. Band(4, 3), .. Band(4, 4, 5, 6)])!;
        Assert.Equal([new Cell(2, "17")], Assert.Single(estimate.Collapsed).With);

        static IEnumerable<Cell> Towns(int band, string province, int towns) => Enumerable.Repeat(new Cell(band, province), towns);
    }

    [Fact]
    public void A_cell_in_which_all_answered_stands_alone_however_small() =>
        Assert.Empty(Index([Band(10, 20, 40), Band(1, 90)])!.Collapsed);

    [Fact]
    public void One_answer_alone_has_no_interval()
    {
        var estimate = Index([Band(10, 40), Band(10)])!;
        Assert.Equal(40, estimate.Index);
        Assert.Null(estimate.Interval);
    }

    [Fact]
    public void Without_answers_there_is_no_index() => Assert.Null(Index([Band(10), Band(5)]));

    /// <summary>A band of so many municipalities, of which the first have these values.</summary>
    internal static double[] Band(int towns, params double[] values) =>
        [.. values, .. Enumerable.Repeat(double.NaN, towns - values.Length)];

    /// <summary>The index of bands that lie in one province.</summary>
    internal static NeedEstimate? Index(double[][] bands) => Flat(bands) is var (population, values) ? NeedIndex.Of(population, values) : null;

    internal static NeedChange? Change(double[][] now, double[][] before) => NeedChange.Of(Flat(now).Population, Flat(now).Values, Flat(before).Values);

    internal static (Population Population, double[] Values) Flat(double[][] bands) =>
        (new Population(bands.SelectMany((band, number) => band.Select(_ => new Cell(number + 1, "08")))), [.. bands.SelectMany(band => band)]);
}
