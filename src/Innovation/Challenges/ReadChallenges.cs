using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Challenges;

/// <summary>A challenge as lists show it.</summary>
public sealed record ChallengeRow(string Slug, int Year, LocalizedText Statement, LocalizedText Affected, IReadOnlyList<NeedEvidence> Needs, DateTimeOffset OpenedAt, int Joined, int Ideas);

/// <summary>A municipality that joined.</summary>
public sealed record SponsorRow(string Codi6, SponsorRole Role, DateTimeOffset JoinedAt);

public sealed record ChallengeSheet(ChallengeRow Row, IReadOnlyList<SponsorRow> Sponsors);

public sealed class ReadChallenges(TalaiaDb db)
{
    /// <summary>In the order of opening.</summary>
    public async Task<IReadOnlyList<ChallengeRow>> OfYearAsync(int year, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Challenge>()).ToListAsync(cancel)).Where(challenge => challenge.Year == year).OrderBy(challenge => challenge.OpenedAt)];

    /// <summary>Those that a municipality joined.</summary>
    public async Task<IReadOnlyList<ChallengeRow>> OfMunicipalityAsync(string codi6, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Challenge>().Where(challenge => db.Set<Sponsorship>().Any(joined => joined.ChallengeId == challenge.Id && joined.Codi6 == codi6))).ToListAsync(cancel))
            .OrderByDescending(challenge => challenge.OpenedAt)];

    public async Task<ChallengeSheet?> BySlugAsync(string slug, CancellationToken cancel = default)
    {
        if (await Rows(db.Set<Challenge>().Where(challenge => challenge.Slug == slug)).SingleOrDefaultAsync(cancel) is not { } row)
            return null;
        var sponsors = await db.Set<Sponsorship>()
            .Where(joined => db.Set<Challenge>().Any(challenge => challenge.Id == joined.ChallengeId && challenge.Slug == slug))
            .OrderBy(joined => joined.Codi6)
            .Select(joined => new SponsorRow(joined.Codi6, joined.Role, joined.JoinedAt))
            .ToListAsync(cancel);
        return new ChallengeSheet(row, sponsors);
    }

    private IQueryable<ChallengeRow> Rows(IQueryable<Challenge> challenges) =>
        from challenge in challenges
        join process in db.Set<Process>() on challenge.ProcessId equals process.Id
        select new ChallengeRow(
            challenge.Slug, process.Year, challenge.Statement, challenge.Affected, challenge.Needs, challenge.OpenedAt,
            db.Set<Sponsorship>().Count(joined => joined.ChallengeId == challenge.Id),
            db.Set<Idea>().Count(idea => idea.ChallengeId == challenge.Id));
}

internal sealed class ChallengeNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ChallengeRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        await db.Set<Challenge>().Where(challenge => keys.Contains(challenge.Slug)).ToDictionaryAsync(challenge => challenge.Slug, challenge => challenge.Statement, cancel);
}
