using System.Globalization;
using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Tests.Analysis;

/// <summary>Every figure of the estimator beside that of R's survey package, on the same simulated towns: see survey/README.md.</summary>
public sealed class SurveyPackageTest
{
    private const double Within = 1e-6;

    private static readonly Dictionary<string, string[]> Towns = Columns("towns.csv");
    private static readonly Dictionary<string, Expected> Said = Rows("expected.csv").Skip(1).ToDictionary(
        row => row[0], row => new Expected(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6])));

    private static readonly Population Everyone = new(Towns["band"].Zip(Towns["province"], (band, province) => new Cell(int.Parse(band, CultureInfo.InvariantCulture), province)));

    [Theory]
    [InlineData("y1")]
    [InlineData("z1")]
    [InlineData("y2")]
    [InlineData("yes1")]
    public void Means_and_shares_their_intervals_weights_and_design_effects_are_those_of_svymean(string question)
    {
        var (sample, values) = Of(question);
        Same($"mean {question}", Estimates.Mean(sample, town => values[town]));
        var expected = Said[$"weights {question}"];
        Assert.Equal(
            [expected.Estimate, expected.StandardError, expected.Low, expected.High, expected.Freedom],
            new[] { sample.EffectiveCount, sample.Weights.Max(), sample.Weights.Min(), sample.Weights.Sum(), sample.Count }, Near);
        var linear = Linearised.Ratio(sample, town => values[town], _ => 1)!;
        Near(Said[$"one sample {question}"].StandardError, Math.Sqrt(linear.VarianceOfOneSample()!.Value));
    }

    [Fact]
    public void The_need_index_is_that_mean()
    {
        var index = NeedIndex.Of(Everyone, Of("y1").Values)!;
        var expected = Said["mean y1"];
        Assert.Equal([expected.Estimate, expected.Low, expected.High, expected.DesignEffect], new[] { index.Index, index.Interval!.Low, index.Interval.High, index.DesignEffect!.Value }, Near);
        Assert.Equal(new Cell(6, "43"), Assert.Single(index.Collapsed).Cell);
    }

    [Fact]
    public void Ratios_are_those_of_svyratio()
    {
        var (sample, y) = Of("y1");
        var x = Of("x1").Values;
        Same("ratio y1/x1", Estimates.Ratio(sample, town => y[town], town => x[town]));
        Near(Said["one sample ratio y1/x1"].StandardError, Math.Sqrt(Linearised.Ratio(sample, town => y[town], town => x[town])!.VarianceOfOneSample()!.Value));
    }

    [Fact]
    public void Groups_of_municipalities_are_those_of_svyby()
    {
        var (sample, y) = Of("y1");
        foreach (var area in Towns["area"].Distinct())
            Same($"area {area}", Estimates.Mean(sample, town => y[town], town => Towns["area"][town] == area));
        var yes = Of("yes1").Values;
        foreach (var step in Towns["maturity"].Distinct())
            Same($"maturity {step}", Estimates.Share(sample, town => yes[town] > 0.5, town => Towns["maturity"][town] == step));
    }

    [Fact]
    public void Two_questions_of_the_same_towns_differ_as_in_svycontrast()
    {
        var (sample, y) = Of("y1");
        var x = Of("x1").Values;
        Same("contrast y1-x1", Difference.Of(Linearised.Ratio(sample, town => y[town], _ => 1)!, Linearised.Ratio(sample, town => x[town], _ => 1)!));
    }

    [Fact]
    public void A_change_is_that_of_the_same_towns_and_of_overlapping_samples()
    {
        var (now, before) = (Of("y2").Values, Of("y1").Values);
        var both = WeightedSample.Of(Everyone, town => !double.IsNaN(now[town]) && !double.IsNaN(before[town]))!;
        Same("change of the same towns", Difference.Of(Linearised.Ratio(both, town => now[town], _ => 1)!, Linearised.Ratio(both, town => before[town], _ => 1)!));
        Same("change y1 to y2", Difference.Of(NeedIndex.Linearise(Everyone, now)!, NeedIndex.Linearise(Everyone, before)!));
    }

    [Fact]
    public void Trimmed_weights_are_those_of_trimWeights()
    {
        var (whole, y) = Of("y1");
        var sample = whole.Trimmed(3);
        Same("trimmed y1", Estimates.Mean(sample, town => y[town]));
        var expected = Said["weights trimmed"];
        Assert.Equal([expected.Estimate, expected.StandardError, expected.Low, expected.High], new[] { sample.EffectiveCount, sample.Weights.Max(), sample.Weights.Min(), sample.Weights.Sum() }, Near);
    }

    private static void Same(string name, Estimate? estimate)
    {
        var expected = Said[name];
        Assert.NotNull(estimate);
        Assert.Equal(
            [expected.Estimate, expected.StandardError, expected.Low, expected.High, expected.Freedom],
            new[] { estimate.Value, estimate.StandardError!.Value, estimate.Interval!.Low, estimate.Interval.High, estimate.DegreesOfFreedom }, Near);
        if (!double.IsNaN(expected.DesignEffect))
            Near(expected.DesignEffect, estimate.DesignEffect!.Value);
    }

    private static void Same(string name, Difference difference)
    {
        var expected = Said[name];
        Assert.Equal(
            [expected.Estimate, expected.StandardError, expected.Low, expected.High],
            new[] { difference.Value, difference.StandardError!.Value, difference.Interval!.Low, difference.Interval.High }, Near);
    }

    private static bool Near(double one, double other)
    {
        Assert.InRange(other, one - Within, one + Within);
        return true;
    }

    private static (WeightedSample Sample, double[] Values) Of(string question)
    {
        var values = Array.ConvertAll(Towns[question], cell => cell.Length == 0 ? double.NaN : Number(cell));
        return (WeightedSample.Of(Everyone, town => !double.IsNaN(values[town]))!, values);
    }

    private static double Number(string cell) => cell == "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "survey", file)).Select(line => line.Split(','));

    private static Dictionary<string, string[]> Columns(string file)
    {
        var rows = Rows(file).ToList();
        return rows[0].Index().ToDictionary(column => column.Item, column => rows.Skip(1).Select(row => row[column.Index]).ToArray());
    }

    private sealed record Expected(double Estimate, double StandardError, double Low, double High, double Freedom, double DesignEffect);
}
