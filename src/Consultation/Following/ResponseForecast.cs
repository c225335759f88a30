namespace Talaia.Consultation.Following;

/// <summary>A town in one wave, for the forecast.</summary>
/// <param name="Group">Towns that behave alike, such as those of a population band.</param>
/// <param name="StartedAt">Share of the wave's time that had gone when it first saved, 0–1; null when it never did.</param>
/// <param name="SentAt">Share of the wave's time that had gone when it sent, 0–1 (more for those given more time); null when it never did.</param>
public sealed record TownPace(string Group, double? StartedAt, double? SentAt);

/// <summary>How many towns will have sent when the wave closes.</summary>
/// <param name="Expected">Not rounded.</param>
/// <param name="Low">Lower end of the 90 % interval.</param>
/// <param name="High">Its upper end.</param>
public sealed record ResponseForecast(double Expected, double Low, double High)
{
    /// <summary>Towns of a group that a former wave is taken to have had besides its own, at the rate of all groups: small groups are drawn towards the whole.</summary>
    private const double Prior = 4;

    /// <summary>
    /// Each town that has not sent yet sends with the chance that towns of its group had in the former wave which at this share of the time stood as it does (not
    /// begun, or begun). The chances of a group are drawn towards those of all towns that stood so (beta-binomial shrinkage with a prior of <see cref="Prior"/> towns).
    /// The interval is that of a sum of independent chances (normal approximation), its variance multiplied by the former wave's own size: what one wave taught about
    /// another is itself a sample, so the variance is n·p·(1−p)·(1 + n/m) for n towns foretold from m.
    /// </summary>
    /// <param name="now">Towns of this wave.</param>
    /// <param name="former">Towns of the wave before; empty when there was none.</param>
    /// <param name="share">Share of this wave's time that has gone, 0–1.</param>
    /// <returns>Null without a former wave.</returns>
    public static ResponseForecast? Of(IReadOnlyCollection<TownPace> now, IReadOnlyCollection<TownPace> former, double share)
    {
        if (former.Count == 0)
            return null;
        var sent = now.Count(town => town.SentAt is not null);
        if (share >= 1)
            return new ResponseForecast(sent, sent, sent);
        var (expected, variance) = (0.0, 0.0);
        foreach (var standing in now.Where(town => town.SentAt is null).GroupBy(town => (town.Group, Begun: town.StartedAt is not null)))
        {
            var alike = former.Where(town => Waits(town, share) && (town.StartedAt <= share) == standing.Key.Begun).ToList();
            var overall = (alike.Count(Sent) + 0.5) / (alike.Count + 1);
            var own = alike.FindAll(town => town.Group == standing.Key.Group);
            var chance = (own.Count(Sent) + (Prior * overall)) / (own.Count + Prior);
            var n = standing.Count();
            expected += n * chance;
            variance += n * chance * (1 - chance) * (1 + (n / (own.Count + Prior)));
        }

        var reach = 1.645 * Math.Sqrt(variance);
        return new ResponseForecast(sent + expected, Math.Max(sent, sent + expected - reach), Math.Min(now.Count, sent + expected + reach));
    }

    /// <summary>At this share of the time the town had not sent.</summary>
    private static bool Waits(TownPace town, double share) => town.SentAt is null || town.SentAt > share;

    private static bool Sent(TownPace town) => town.SentAt is not null;
}
