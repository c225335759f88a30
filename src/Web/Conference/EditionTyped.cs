using System.Globalization;
using Talaia.Conference.Editions;
using Talaia.Kernel.Languages;
using Talaia.Web.Languages;

namespace Talaia.Web.Conference;

/// <summary>What an organiser has typed of an edition's plan.</summary>
/// <param name="Days">Each date of the plan by its field, as <c>yyyy-MM-dd</c> on the edition's calendar; registration is taken until the end of `closes`.</param>
public sealed record EditionTyped(LocalizedText Title, LocalizedText Lede, LocalizedText Place, string Capacity, IReadOnlyDictionary<string, string> Days)
{
    public static readonly IReadOnlyList<string> DayFields = ["first", "last", "opens", "closes", "forget"];

    public static EditionTyped Of(IFormCollection form)
    {
        return new EditionTyped(FormTexts.Of(form, "title"), FormTexts.Of(form, "lede"), FormTexts.Of(form, "place"), form["capacity"].ToString(), DayFields.ToDictionary(field => field, field => form[field].ToString()));
    }

    public static EditionTyped Of(EditionRow edition) => new(
        edition.Title, edition.Lede, edition.Place, edition.Capacity.ToString(CultureInfo.InvariantCulture), new Dictionary<string, string>
        {
            ["first"] = Hosting.Days.Text(edition.FirstDay),
            ["last"] = Hosting.Days.Text(edition.LastDay),
            ["opens"] = Hosting.Days.Text(DayOf(edition.Local(edition.RegistrationOpens))),
            ["closes"] = Hosting.Days.Text(LastDayBefore(edition)),
            ["forget"] = Hosting.Days.Text(edition.ForgetOn),
        });

    /// <summary>Fields without a date that can be read.</summary>
    public IEnumerable<string> Dateless => DayFields.Where(name => Hosting.Days.Read(Days[name]) is null);

    /// <summary>Only where every date can be read. An hour at which registration opens or closes stays where its day does.</summary>
    public EditionPlan Plan(EditionRow edition)
    {
        DateOnly Day(string field) => Hosting.Days.Read(Days[field])!.Value;
        return new EditionPlan(
            Title, Lede, Place, Day("first"), Day("last"), int.TryParse(Capacity, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : 0,
            Day("opens") == DayOf(edition.Local(edition.RegistrationOpens)) ? edition.RegistrationOpens : Midnight(Day("opens"), edition),
            Day("closes") == LastDayBefore(edition) ? edition.RegistrationCloses : Midnight(Day("closes").AddDays(1), edition),
            Day("forget"), edition.TimeZone);
    }

    private static DateOnly DayOf(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);

    /// <summary>The last day on which somebody may register.</summary>
    private static DateOnly LastDayBefore(EditionRow edition) => DayOf(edition.Local(edition.RegistrationCloses).AddTicks(-1));

    private static DateTimeOffset Midnight(DateOnly day, EditionRow edition)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone).GetUtcOffset(midnight));
    }
}
