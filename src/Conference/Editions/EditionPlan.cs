using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>What the office decides of an edition.</summary>
/// <param name="TimeZone">The IANA name of the zone in which its clock runs.</param>
/// <param name="Capacity">Places for attendees.</param>
/// <param name="ForgetOn">The day on which names and addresses of those registered are erased; after the last day.</param>
public sealed record EditionPlan(
    LocalizedText Title,
    LocalizedText Lede,
    LocalizedText Place,
    DateOnly FirstDay,
    DateOnly LastDay,
    int Capacity,
    DateTimeOffset RegistrationOpens,
    DateTimeOffset RegistrationCloses,
    DateOnly ForgetOn,
    string TimeZone = "Europe/Madrid")
{
    /// <summary>More people than this meet in no hall.</summary>
    public const int MostPlaces = 100_000;

    internal IEnumerable<Problem> Problems(int year)
    {
        if (Title["ca"] is null)
            yield return new Problem("edition-without-catalan", "The edition needs its title in Catalan.");
        if (FirstDay.Year != year || LastDay < FirstDay || LastDay > FirstDay.AddDays(30))
            yield return new Problem("bad-days", $"The edition begins in {year} and lasts from one day to thirty-one.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new Problem("unknown-time-zone", $"There is no time zone «{TimeZone}».");
        if (Capacity is < 1 or > MostPlaces)
            yield return new Problem("bad-capacity", $"An edition has from 1 to {MostPlaces} places.");
        if (RegistrationCloses <= RegistrationOpens)
            yield return new Problem("registration-closes-before-it-opens", "Registration must close after it opens.");
        if (ForgetOn <= LastDay)
            yield return new Problem("forgets-too-early", "What is known of those registered can be erased only after the last day.");
    }
}
