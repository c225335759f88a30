using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Challenges;

/// <summary>Opens a further challenge in a process that is running.</summary>
public sealed class OpenChallenge(TalaiaDb db, ChallengeWriting writing)
{
    /// <returns>The slug.</returns>
    /// <exception cref="RuleException">`unknown-process`, or one of <see cref="ChallengeWriting"/>.</exception>
    public Task<string> RunAsync(int year, NewChallenge given, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var slug = await writing.AddAsync(await KnownProcesses.FindAsync(db, year, cancel), given, actor, cancel);
        await db.SaveChangesAsync(cancel);
        return slug;
    });
}
