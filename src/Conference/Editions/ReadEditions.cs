using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Editions;

/// <summary>An edition as lists and its own pages show it.</summary>
public sealed record EditionRow(
    Guid Id,
    int Year,
    LocalizedText Title,
    LocalizedText Lede,
    LocalizedText Place,
    DateOnly FirstDay,
    DateOnly LastDay,
    string TimeZone,
    int Capacity,
    DateTimeOffset RegistrationOpens,
    DateTimeOffset RegistrationCloses,
    DateOnly ForgetOn,
    EditionState State,
    bool Simulated,
    int Sessions)
{
    public RegistrationWindow WindowAt(DateTimeOffset now) => EditionWindow.At(now, RegistrationOpens, RegistrationCloses);

    /// <summary>An instant on the edition's own clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    public EditionPlan Plan => new(Title, Lede, Place, FirstDay, LastDay, Capacity, RegistrationOpens, RegistrationCloses, ForgetOn, TimeZone);
}

/// <summary>The editions of the conference, newest first.</summary>
public sealed class ReadEditions(TalaiaDb db)
{
    public Task<List<EditionRow>> ListAsync(bool publishedOnly = true, CancellationToken cancel = default) =>
        Rows(db.Set<Edition>().Where(edition => !publishedOnly || edition.State == EditionState.Published)).ToListAsync(cancel);

    /// <returns>Null when there is none, or when it is a draft and only published ones are asked for.</returns>
    public Task<EditionRow?> OfYearAsync(int year, bool publishedOnly = true, CancellationToken cancel = default) =>
        Rows(db.Set<Edition>().Where(edition => edition.Year == year && (!publishedOnly || edition.State == EditionState.Published))).SingleOrDefaultAsync(cancel);

    private IQueryable<EditionRow> Rows(IQueryable<Edition> editions) => editions.OrderByDescending(edition => edition.Year).Select(edition => new EditionRow(
        edition.Id, edition.Year, edition.Title, edition.Lede, edition.Place, edition.FirstDay, edition.LastDay, edition.TimeZone, edition.Capacity,
        edition.RegistrationOpens, edition.RegistrationCloses, edition.ForgetOn, edition.State, edition.Simulated,
        db.Set<Session>().Count(session => session.EditionId == edition.Id)));
}
