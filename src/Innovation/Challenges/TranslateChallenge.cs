using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Challenges;

/// <summary>Writes a challenge in its other languages. What it asks, in Catalan, stays as it was when municipalities joined it.</summary>
public sealed class TranslateChallenge(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-challenge`, `challenge-catalan-stays`.</exception>
    public async Task RunAsync(string slug, LocalizedText statement, LocalizedText affected, string actor, CancellationToken cancel = default)
    {
        var challenge = await db.Set<Challenge>().SingleOrDefaultAsync(known => known.Slug == slug, cancel)
            ?? throw new RuleException("unknown-challenge", $"There is no challenge «{slug}». Nothing was changed.");
        challenge.Translate(statement, affected);
        db.Add(new AuditEntry(actor, "translate-challenge", challenge.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
