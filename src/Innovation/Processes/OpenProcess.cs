using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Processes;

/// <summary>What the office decides of a year's process.</summary>
/// <param name="Methodology">One that was read and checked; the process keeps it as it is today.</param>
/// <param name="Challenge">The first challenge that it works on.</param>
public sealed record NewProcess(int Year, Methodology Methodology, IReadOnlyList<PhaseDue> Calendar, NewChallenge Challenge);

/// <summary>Opens the process of a year with a challenge that rests on what municipalities need. A year has one.</summary>
public sealed class OpenProcess(TalaiaDb db, ChallengeWriting challenges, TimeProvider clock)
{
    /// <returns>The slug of the challenge.</returns>
    /// <exception cref="RuleException">`process-exists`, `bad-year`, `unknown-phase`, or one of <see cref="ChallengeWriting"/>.</exception>
    public async Task<string> RunAsync(NewProcess given, string actor, CancellationToken cancel = default)
    {
        if (given.Year is < 2000 or > 2999)
            throw new RuleException("bad-year", $"{given.Year} is not a year of the office. Nothing was opened.");
        await RequireFreeAsync(given.Year, cancel);
        var process = new Process(given.Year, given.Methodology, given.Calendar, actor, clock);
        db.Add(process);
        db.Add(new AuditEntry(actor, "open-process", process.Ref, clock, $$"""{"methodology":"{{given.Methodology.Id}}","version":"{{given.Methodology.Version}}"}"""));
        var slug = await challenges.AddAsync(process, given.Challenge, actor, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await RequireFreeAsync(given.Year, cancel);
            throw;
        }

        return slug;
    }

    private async Task RequireFreeAsync(int year, CancellationToken cancel)
    {
        if (await db.Set<Process>().AnyAsync(process => process.Year == year, cancel))
            throw new RuleException("process-exists", $"The process of {year} is open already and is kept as it is: a year has one.");
    }
}
