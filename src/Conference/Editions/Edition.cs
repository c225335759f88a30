using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Conference.Editions;

/// <summary>
/// The conference of one year. It is drafted, then published; who registers is taken between two instants, in order, and forgotten on the day that
/// the form promised.
/// </summary>
internal sealed class Edition : IFindable
{
    public Guid Id { get; private init; }

    /// <summary>Public and stable: there is one edition a year.</summary>
    public int Year { get; private init; }
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;
    public LocalizedText Lede { get; private set; } = LocalizedText.Empty;
    public LocalizedText Place { get; private set; } = LocalizedText.Empty;
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }

    /// <summary>The IANA name of the zone in which its clock runs.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Places for attendees.</summary>
    public int Capacity { get; private set; }
    public DateTimeOffset RegistrationOpens { get; private set; }

    /// <summary>From this instant on nobody is taken.</summary>
    public DateTimeOffset RegistrationCloses { get; private set; }

    /// <summary>The day on which names and addresses of those registered are erased.</summary>
    public DateOnly ForgetOn { get; private set; }
    public EditionState State { get; private set; }

    /// <summary>The people and sessions are those of the demonstration.</summary>
    public bool Simulated { get; private init; }

    /// <summary>Acts on this edition that had to come one after another: see <see cref="EditionTurn"/>.</summary>
    public long Turns { get; private set; }

    private Edition()
    {
    }

    public Edition(int year, EditionPlan plan, bool simulated, TimeProvider clock)
    {
        if (year is < 2000 or > 2999)
            throw new InputException(new Problem("bad-year", $"{year} is no year of 2000 to 2999."));
        Id = Ids.New(clock);
        Year = year;
        Simulated = simulated;
        Plan(plan);
    }

    public Ref Ref => ConferenceKey.Edition(Year);

    /// <exception cref="InputException">`edition-without-catalan`, `last-day-before-first`, `unknown-time-zone`, `bad-capacity`, `registration-closes-before-it-opens`, `forgets-too-early`.</exception>
    public void Plan(EditionPlan plan)
    {
        var problems = plan.Problems(Year).ToList();
        if (problems.Count > 0)
            throw new InputException(problems);
        (Title, Lede, Place) = (plan.Title, plan.Lede, plan.Place);
        (FirstDay, LastDay, TimeZone) = (plan.FirstDay, plan.LastDay, plan.TimeZone);
        Capacity = plan.Capacity;
        (RegistrationOpens, RegistrationCloses) = (plan.RegistrationOpens.ToUniversalTime(), plan.RegistrationCloses.ToUniversalTime());
        ForgetOn = plan.ForgetOn;
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    public bool Review(string field, string language)
    {
        var isMarked = (field == "title" && Title.IsMachine(language)) || (field == "lede" && Lede.IsMachine(language)) || (field == "place" && Place.IsMachine(language));
        (Title, Lede, Place) = (field == "title" ? Title.Reviewed(language) : Title, field == "lede" ? Lede.Reviewed(language) : Lede, field == "place" ? Place.Reviewed(language) : Place);
        return isMarked;
    }

    public void Publish()
    {
        if (State == EditionState.Published)
            throw new RuleException("edition-published", $"The conference of {Year} is published already. Nothing was changed.");
        State = EditionState.Published;
    }

    internal static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    public Findable FoundBy() => Findable.Of(Ref, Title, Lede);

    internal static void Map(ModelBuilder model) => model.Entity<Edition>(entity =>
    {
        entity.ToTable("conference_editions");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(edition => edition.Ref);
        entity.HasIndex(edition => edition.Year).IsUnique();
        entity.Property(edition => edition.TimeZone).HasMaxLength(60);
        entity.Property(edition => edition.State).HasConversion<string>().HasMaxLength(10);
    });
}
