using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Conference.Registrations;

/// <summary>A registration as the office sees it. Its text form, which may end in logs, leaves the person out.</summary>
/// <param name="Name">Empty once erased.</param>
/// <param name="Municipality">The municipality's name, or null.</param>
public sealed record RegistrationRow(
    int Number, string Name, string? Email, string? Codi6, string? Municipality, string Body, Profiles Profile, RegistrationState State, DateTimeOffset At)
{
    public override string ToString() => $"registration {Number}, {State}";
}

/// <summary>How full an edition is.</summary>
/// <param name="Municipalities">Municipalities from which somebody has a place.</param>
public sealed record RegistrationCounts(int Capacity, int Confirmed, int Waiting, int Cancelled, int Municipalities, IReadOnlyDictionary<Profiles, int> ConfirmedByProfile)
{
    public int Free => Math.Max(Capacity - Confirmed, 0);
}

/// <summary>A registration as its own person sees it.</summary>
/// <param name="Ahead">How many wait before it; 0 with a place.</param>
public sealed record OwnRegistration(int Year, int Number, string Name, RegistrationState State, Profiles Profile, int Ahead);

public sealed class ReadRegistrations(TalaiaDb db, ReadMunicipalities municipalities)
{
    /// <summary>All of an edition in the order of registering.</summary>
    public async Task<IReadOnlyList<RegistrationRow>> ListAsync(int year, CancellationToken cancel = default)
    {
        var registrations = await (
            from registration in db.Set<Registration>().AsNoTracking()
            join edition in db.Set<Edition>() on registration.EditionId equals edition.Id
            where edition.Year == year
            orderby registration.Number
            select registration).ToListAsync(cancel);
        var towns = (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6, town => town.Name);
        return [.. registrations.Select(registration => new RegistrationRow(
            registration.Number, registration.Name, registration.Email, registration.Codi6, registration.Codi6 is { } codi6 ? towns.GetValueOrDefault(codi6, codi6) : null,
            registration.Body, registration.Profile, registration.State, registration.At))];
    }

    /// <returns>Null when there is no such edition.</returns>
    public async Task<RegistrationCounts?> CountsAsync(int year, CancellationToken cancel = default)
    {
        if (await db.Set<Edition>().Where(edition => edition.Year == year).Select(edition => new { edition.Id, edition.Capacity }).SingleOrDefaultAsync(cancel) is not { } found)
            return null;
        var own = db.Set<Registration>().Where(registration => registration.EditionId == found.Id);
        var groups = await own.GroupBy(registration => new { registration.State, registration.Profile })
            .Select(group => new { group.Key.State, group.Key.Profile, Count = group.Count() }).ToListAsync(cancel);
        var towns = await own.Where(registration => registration.State == RegistrationState.Confirmed && registration.Codi6 != null)
            .Select(registration => registration.Codi6).Distinct().CountAsync(cancel);
        int Of(RegistrationState state) => groups.Where(group => group.State == state).Sum(group => group.Count);
        return new RegistrationCounts(found.Capacity, Of(RegistrationState.Confirmed), Of(RegistrationState.Waiting), Of(RegistrationState.Cancelled), towns,
            groups.Where(group => group.State == RegistrationState.Confirmed).ToDictionary(group => group.Profile, group => group.Count));
    }

    /// <returns>Null when no registration of the edition has this token.</returns>
    public async Task<OwnRegistration?> ByTokenAsync(int year, string token, CancellationToken cancel = default)
    {
        if (token.Length != RegistrationToken.Length)
            return null;
        var hash = RegistrationToken.Hash(token);
        return await (
            from registration in db.Set<Registration>()
            join edition in db.Set<Edition>() on registration.EditionId equals edition.Id
            where registration.TokenHash == hash && edition.Year == year
            select new OwnRegistration(edition.Year, registration.Number, registration.Name, registration.State, registration.Profile,
                registration.State != RegistrationState.Waiting ? 0 : db.Set<Registration>().Count(other =>
                    other.EditionId == edition.Id && other.State == RegistrationState.Waiting && other.Number < registration.Number))).SingleOrDefaultAsync(cancel);
    }
}
