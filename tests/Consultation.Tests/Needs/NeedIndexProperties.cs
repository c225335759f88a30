using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Analysis.Weighting;
using static Talaia.Consultation.Tests.Needs.NeedIndexTest;

namespace Talaia.Consultation.Tests.Needs;

/// <summary>Of random territories of six bands, each with 0 to 40 municipalities, some of which answered.</summary>
public sealed class NeedIndexProperties
{
    public static Arbitrary<double[][]> Bands() => Gen.Choose(0, 40)
        .SelectMany(towns => Gen.Choose(0, 3).SelectMany(silence => Gen.Choose(0, 100)
            .Select(value => (double)value).Zip(Gen.Choose(0, 3), (value, die) => die < silence ? double.NaN : value).ArrayOf(towns)))
        .ArrayOf(6).ToArbitrary();

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void The_index_lies_in_its_interval_between_the_least_and_the_greatest_answer(double[][] bands)
    {
        if (Index(bands) is not { } estimate)
            return;
        var answers = bands.SelectMany(band => band).Where(value => !double.IsNaN(value)).ToList();
        Assert.InRange(estimate.Index, answers.Min() - 1e-9, answers.Max() + 1e-9);
        Assert.InRange(estimate.EffectiveAnswers, 1 - 1e-9, answers.Count + 1e-9);
        if (estimate.Interval is { } interval)
        {
            Assert.InRange(estimate.Index, interval.Low, interval.High);
            Assert.True(interval.Low >= 0 && interval.High <= 100);
        }
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void The_weights_of_all_answers_add_up_to_the_municipalities(double[][] bands)
    {
        var (population, values) = Flat(bands);
        if (WeightedSample.Of(population, town => !double.IsNaN(values[town])) is not { } sample)
            return;
        Assert.Equal(population.Size, sample.Weights.Sum(), 6);
        foreach (var (group, place) in sample.Groups.Select((group, place) => (group, place)))
            Assert.Equal(group.Towns, sample.Weights.Where((_, i) => sample.GroupOf[i] == place).Sum(), 6);
        Assert.Equal(population.Cells.Count, sample.Groups.SelectMany(group => group.Cells).Distinct().Count());
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void When_all_answer_the_index_is_the_plain_mean_and_certain(double[][] bands, byte instead)
    {
        var census = bands.Select(band => band.Select(value => double.IsNaN(value) ? instead % 101.0 : value).ToArray()).ToArray();
        if (Index(census) is not { } estimate)
            return;
        Assert.Equal(census.SelectMany(band => band).Average(), estimate.Index, 6);
        Assert.Equal(0, estimate.Interval!.Width);
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void The_same_answer_from_all_is_the_index(double[][] bands, byte value)
    {
        var same = bands.Select(band => band.Select(answer => double.IsNaN(answer) ? answer : value % 101.0).ToArray()).ToArray();
        if (Index(same) is { } estimate)
            Assert.Equal(value % 101.0, estimate.Index, 9);
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void The_order_of_municipalities_in_their_band_does_not_matter(double[][] bands)
    {
        var one = Index(bands);
        var other = Index([.. bands.Select(band => band.Reverse().ToArray())]);
        Assert.Equal(one?.Index ?? 0, other?.Index ?? 0, 9);
        Assert.Equal(one?.StandardError ?? 0, other?.StandardError ?? 0, 9);
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void Twice_as_many_answers_alike_never_widen_the_interval(double[][] bands)
    {
        var once = bands.Select(band => band.Concat(band.Select(_ => double.NaN)).ToArray()).ToArray();
        var twice = bands.Select(band => band.Concat(band).ToArray()).ToArray();
        if (bands.Any(band => band.Count(value => !double.IsNaN(value)) == 1) || Index(once)?.Interval is not { } wide)
            return;
        Assert.True(Index(twice)!.Interval!.Width <= wide.Width + 1e-9);
    }

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void Between_a_wave_and_itself_nothing_changed_for_certain(double[][] bands)
    {
        if (Change(bands, bands) is not { } change)
            return;
        Assert.Equal(0, change.Difference, 9);
        Assert.InRange(change.Interval?.Width ?? 0, 0, 1e-5);
    }
}
