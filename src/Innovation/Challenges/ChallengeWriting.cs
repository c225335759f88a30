using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;
using Talaia.Metamodel.Elements;

namespace Talaia.Innovation.Challenges;

/// <summary>What a new challenge is.</summary>
/// <param name="Affected">Whom it concerns and how.</param>
/// <param name="Needs">The needs that it rests on, by wave and element; their figures are kept as they are now.</param>
/// <param name="Further">Trends and key ideas that it rests on too.</param>
/// <param name="Slug">Its public address part; made from the statement when null.</param>
/// <param name="Key">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
public sealed record NewChallenge(
    LocalizedText Statement, LocalizedText Affected, IReadOnlyList<(string Wave, string Element)> Needs, IReadOnlyList<Ref>? Further = null, string? Slug = null, Guid? Key = null);

/// <summary>Writes a challenge in the caller's transaction.</summary>
public sealed class ChallengeWriting(TalaiaDb db, ReadSharedNeeds shared, TimeProvider clock)
{
    /// <exception cref="RuleException">`process-ended`, `unknown-need`, `challenge-without-need`, `challenge-without-statement`, `challenge-slug-taken`.</exception>
    internal async Task<string> AddAsync(Process process, NewChallenge given, string actor, CancellationToken cancel)
    {
        var slug = Folding.Slug(given.Slug ?? given.Statement.In("ca"));
        var taken = await db.Set<Challenge>().Where(known => known.Slug == slug).Select(known => (Guid?)known.Id).SingleOrDefaultAsync(cancel);
        if (taken is not null && taken == given.Key)
            return slug;
        process.RequirePhase();
        var needs = new List<NeedEvidence>();
        foreach (var (wave, element) in given.Needs.Distinct())
        {
            needs.Add(await shared.FindAsync(wave, element, cancel)
                ?? throw new RuleException("unknown-need", $"Nobody has stated a need on «{element}» in wave {wave}. Nothing was opened."));
        }

        if (taken is not null)
            throw new RuleException("challenge-slug-taken", $"There is a challenge «{slug}» already. Nothing was opened: state it in other words.");
        var challenge = new Challenge(await FormKeys.IdAsync<Challenge>(db, given.Key, clock, cancel), slug, process, given, needs, actor, clock);
        db.Add(challenge);
        db.Add(new Link(process.Ref, LinkKinds.WorksOn, challenge.Ref, actor, clock));
        db.AddRange(needs.Select(need => new Link(
            challenge.Ref, LinkKinds.RestsOn, ChallengeRef.Need(need.Wave, need.Element), actor, clock,
            FormattableString.Invariant($"{need.Index:0.0} · n = {need.Answers}"))));
        db.AddRange(needs.DistinctBy(need => need.Element).Select(need => new Link(challenge.Ref, LinkKinds.Touches, ElementRef.To(need.Element), actor, clock)));
        db.AddRange((given.Further ?? []).Distinct().Select(thing => new Link(challenge.Ref, LinkKinds.RestsOn, thing, actor, clock)));
        db.Add(new AuditEntry(actor, "open-challenge", challenge.Ref, clock));
        return slug;
    }
}
