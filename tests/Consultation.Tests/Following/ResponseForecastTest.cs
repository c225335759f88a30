using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Consultation.Following;

namespace Talaia.Consultation.Tests.Following;

/// <summary>How many will have answered at the close.</summary>
public sealed class ResponseForecastTest
{
    [Fact]
    public void Without_a_former_wave_nothing_is_foretold() =>
        Assert.Null(ResponseForecast.Of([new TownPace("a", null, null)], [], 0.5));

    [Fact]
    public void A_wave_that_goes_as_the_one_before_is_foretold_to_end_as_it_did()
    {
        // A hundred towns: forty sent in the first half, thirty of the sixty that waited sent in the second.
        var former = Enumerable.Range(0, 100).Select(i => new TownPace("a", i < 70 ? 0.1 : null, i < 40 ? 0.3 : i < 70 ? 0.8 : null)).ToList();
        var now = former.ConvertAll(town => town.SentAt > 0.5 ? town with { SentAt = null } : town);
        var forecast = ResponseForecast.Of(now, former, 0.5)!;
        Assert.InRange(forecast.Expected, 68, 72);
        Assert.InRange(forecast.Low, 40, forecast.Expected);
        Assert.InRange(forecast.High, forecast.Expected, 100);
    }

    [Fact]
    public void Towns_that_have_begun_are_likelier_to_send_than_those_that_have_not()
    {
        var former = Enumerable.Range(0, 100).Select(i => new TownPace("a", i < 50 ? 0.1 : null, i < 40 ? 0.9 : null)).ToList();
        var begun = ResponseForecast.Of([.. Enumerable.Repeat(new TownPace("a", 0.2, null), 10)], former, 0.5)!;
        var silent = ResponseForecast.Of([.. Enumerable.Repeat(new TownPace("a", null, null), 10)], former, 0.5)!;
        Assert.True(begun.Expected > silent.Expected + 5);
    }

    [Property(Arbitrary = [typeof(ResponseForecastTest)])]
    public void The_forecast_lies_in_its_interval_between_what_was_sent_and_all(List<TownPace> now, List<TownPace> former, byte share)
    {
        if (ResponseForecast.Of(now, former, share / 255.0) is not { } forecast)
            return;
        Assert.InRange(forecast.Low, now.Count(town => town.SentAt is not null), forecast.Expected + 1e-9);
        Assert.InRange(forecast.High, forecast.Expected - 1e-9, now.Count);
    }

    public static Arbitrary<TownPace> Towns() => Gen.Elements("a", "b", "c")
        .SelectMany(group => Gen.Choose(-40, 100).SelectMany(started => Gen.Choose(-60, 100)
            .Select(sent => new TownPace(group, started < 0 ? null : started / 100.0, started < 0 || sent < started ? null : sent / 100.0))))
        .ToArbitrary();
}
