using FsCheck.Xunit;
using Talaia.Foresight.Emergence;

namespace Talaia.Foresight.Tests.Emergence;

public class SignificanceTests
{
    [Fact]
    public void The_signed_root_agrees_with_a_hand_calculation() =>
        Assert.Equal(Math.Sqrt(2 * (30 * Math.Log(30 / 20.0) + 10 * Math.Log(10 / 20.0))), Significance.SignedRoot(30, 100, 10, 100), 10);

    [Fact]
    public void A_fall_is_negative_and_no_change_is_nothing()
    {
        Assert.True(Significance.SignedRoot(10, 100, 30, 100) < -3);
        Assert.Equal(0, Significance.SignedRoot(5, 100, 10, 200), 10);
        Assert.Equal(0.0249979, Significance.UpperTail(1.96), 6);
    }

    [Fact]
    public void False_discovery_rates_agree_with_the_paper_s_procedure() =>
        Assert.Equal([0.004, 0.02, 0.02, 0.4], Significance.FalseDiscoveryRates([0.001, 0.015, 0.014, 0.4]), (a, b) => Math.Abs(a - b) < 1e-9);

    [Property]
    public bool Rates_keep_the_order_of_the_p_values_and_are_never_smaller(byte[] raw)
    {
        var values = raw.Select(value => value / 255.0).ToArray();
        var rates = Significance.FalseDiscoveryRates(values);
        return values.Zip(rates).All(pair => pair.Second >= pair.First - 1e-12 && pair.Second <= 1)
            && values.Zip(rates).OrderBy(pair => pair.First).Select(pair => pair.Second).Chunk(1).Select(one => one[0]).Zip(values.Zip(rates).OrderBy(pair => pair.First).Skip(1).Select(pair => pair.Second)).All(pair => pair.First <= pair.Second + 1e-12);
    }

    [Fact]
    public void A_burst_is_open_only_while_it_lasts()
    {
        double[] all = [100, 100, 100, 100, 100, 100];
        Assert.True(Burst.OpenWeight([1, 1, 1, 1, 12, 14], all) > 5);
        Assert.Equal(0, Burst.OpenWeight([1, 1, 14, 12, 1, 1], all));
        Assert.Equal(0, Burst.OpenWeight([5, 5, 5, 5, 5, 5], all));
    }

    [Fact]
    public void A_probability_never_falls_as_the_logit_rises()
    {
        var past = Enumerable.Range(0, 2000).Select(i => (Logit: i / 200.0 - 5, TookOff: i * 7919 % 2000 < i / 4)).ToList();
        var calibration = Calibration.Fit(past);
        var steps = Enumerable.Range(-80, 160).Select(i => calibration.Of(i / 10.0)).ToList();
        Assert.Equal(steps.Order(), steps);
        Assert.InRange(calibration.Of(4.9), 0.15, 0.40);
        Assert.InRange(Calibration.Fit([]).Of(0), 0.5, 0.5);
    }
}
