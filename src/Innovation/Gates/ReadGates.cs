using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Methodologies;
using Talaia.Innovation.Tallies;
using Talaia.Innovation.Tallies.Files;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Territory.People;

namespace Talaia.Innovation.Gates;

/// <summary>A voting as pages show it.</summary>
/// <param name="Census">How many may vote.</param>
/// <param name="Cast">Ballots so far.</param>
/// <param name="Count">Null until it is closed.</param>
/// <param name="Decision">Null until a body decided.</param>
public sealed record GateRow(
    int Year, string Key, string PhaseId, Gate Gate, IReadOnlyList<GateOption> Options, int Census, int Cast, DateTimeOffset OpenedAt, GateState State, DateTimeOffset? ClosedAt,
    GateCount? Count, GateDecision? Decision);

/// <summary>What a reader may do at a voting.</summary>
public enum Vote
{
    /// <summary>Not in the census.</summary>
    None,
    Open,
    Cast,
}

/// <summary>A ballot as it is published.</summary>
public sealed record PublishedBallot(string Receipt, IReadOnlyList<string> Approvals);

/// <param name="Ballots">In the order of the receipts; null while ballots are taken.</param>
public sealed record GateSheet(GateRow Row, Vote Vote, IReadOnlyList<PublishedBallot>? Ballots)
{
    /// <summary>The file that anybody can count again, `talaia ballot tally FILE --rule approval`; null while ballots are taken. Receipts are not in it.</summary>
    public byte[]? File => Ballots is null
        ? null
        : JsonBallots.Write([.. Row.Options.Select(option => option.Slug)], Ballots.Select(ballot => new ApprovalBallot(ballot.Approvals)), Row.Count!.Seats);

    /// <summary>That file counted again and explained; null while ballots are taken.</summary>
    public Tally? Recount()
    {
        if (File is not { } file)
            return null;
        using var content = new MemoryStream(file);
        return CountBallots.Run(BallotFile.Read(content, "ballots.json"), new TallySettings(Row.Count!.Rule, Row.Count.Seats));
    }
}

/// <summary>The votings of a process. Until one is closed nobody reads a ballot.</summary>
public sealed class ReadGates(TalaiaDb db, ReadPeople people)
{
    /// <summary>In the order of opening.</summary>
    public async Task<IReadOnlyList<GateRow>> OfYearAsync(int year, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<GateRun>().Where(run => run.Year == year)).ToListAsync(cancel)).OrderBy(run => run.OpenedAt)];

    /// <param name="reader">The account that reads, or null.</param>
    public async Task<GateSheet?> FindAsync(int year, string key, string? reader = null, CancellationToken cancel = default)
    {
        if (await Rows(db.Set<GateRun>().Where(run => run.Year == year && run.Key == key)).SingleOrDefaultAsync(cancel) is not { } row)
            return null;
        return new GateSheet(row, await VoteAsync(year, key, reader, cancel), row.State == GateState.Open ? null : await BallotsAsync(year, key, cancel));
    }

    private async Task<Vote> VoteAsync(int year, string key, string? reader, CancellationToken cancel)
    {
        var person = await people.ByActorAsync(reader, cancel);
        if (person is null)
            return Vote.None;
        var gate = await db.Set<GateRun>().Where(run => run.Year == year && run.Key == key).Select(run => run.Id).SingleAsync(cancel);
        if (await db.Set<RollEntry>().AnyAsync(entry => entry.GateId == gate && entry.PersonId == person.Id, cancel))
            return Vote.Cast;
        return await db.Set<GateVoter>().AnyAsync(voter => voter.GateId == gate && voter.PersonId == person.Id, cancel) ? Vote.Open : Vote.None;
    }

    private async Task<IReadOnlyList<PublishedBallot>> BallotsAsync(int year, string key, CancellationToken cancel)
    {
        var ballots = await db.Set<Ballot>().AsNoTracking().Where(ballot => db.Set<GateRun>().Any(run => run.Id == ballot.GateId && run.Year == year && run.Key == key)).ToListAsync(cancel);
        return [.. ballots.Select(ballot => new PublishedBallot(Receipt.Of(ballot.Key), ballot.Approvals)).OrderBy(ballot => ballot.Receipt, StringComparer.Ordinal)];
    }

    private static IQueryable<GateRow> Rows(IQueryable<GateRun> runs) => runs.Select(run => new GateRow(
        run.Year, run.Key, run.PhaseId, run.Gate, run.Options, run.Census, run.Cast, run.OpenedAt, run.State, run.ClosedAt, run.Count, run.Decision));
}

internal sealed class GateNames(TalaiaDb db) : ISheetNames
{
    public string Kind => GateRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var runs = await db.Set<GateRun>().Select(run => new { run.Year, run.Key, run.Gate }).ToListAsync(cancel);
        return runs.Select(run => (Key: string.Create(CultureInfo.InvariantCulture, $"{run.Year}/{run.Key}"), run.Gate.Question))
            .Where(run => keys.Contains(run.Key)).ToDictionary(run => run.Key, run => run.Question);
    }
}
