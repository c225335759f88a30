using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;

namespace Talaia.Innovation.Pilots;

/// <summary>What a new pilot is.</summary>
/// <param name="Hypothesis">What is expected: if we do this, that changes.</param>
/// <param name="Sites">Codes of municipalities that joined the idea's challenge.</param>
public sealed record NewPilot(
    LocalizedText Name, LocalizedText Hypothesis, IReadOnlyList<string> Sites, DateOnly Starts, DateOnly Ends, IReadOnlyList<NewIndicator> Indicators);

/// <summary>Starts trying a chosen idea.</summary>
public sealed class StartPilot(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    private static readonly string[] Tools = ["pilot"];

    /// <param name="key">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The slug.</returns>
    /// <exception cref="RuleException">
    /// `unknown-idea`, `idea-not-chosen`, `site-not-joined`, `pilot-slug-taken`, one of <see cref="WhoActs"/>, or of the pilot's own rules.
    /// </exception>
    public Task<string> RunAsync(string ideaSlug, NewPilot given, string actor, Guid? key = null, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => StartAsync(ideaSlug, given, actor, key, cancel));

    private async Task<string> StartAsync(string ideaSlug, NewPilot given, string actor, Guid? key, CancellationToken cancel)
    {
        var (idea, challenge) = await KnownIdeas.FindAsync(db, ideaSlug, cancel);
        if (idea.State != IdeaState.Chosen)
            throw new RuleException("idea-not-chosen", $"The idea «{ideaSlug}» was chosen by no gate: only chosen ideas are tried. Nothing was opened.");
        await who.RequireAsync(challenge, Tools, actor, cancel);
        var joined = await db.Set<Sponsorship>().Where(sponsor => sponsor.ChallengeId == challenge.Id).Select(sponsor => sponsor.Codi6).ToListAsync(cancel);
        if (given.Sites.FirstOrDefault(site => !joined.Contains(site)) is { } stranger)
            throw new RuleException("site-not-joined", $"The municipality {stranger} has not joined the challenge. Nothing was opened.");
        var slug = Folding.Slug(given.Name.In("ca"));
        if (await db.Set<Pilot>().Where(known => known.Slug == slug).Select(known => (Guid?)known.Id).SingleOrDefaultAsync(cancel) is { } taken)
            return taken == key ? slug : throw new RuleException("pilot-slug-taken", $"There is a pilot «{slug}» already. Nothing was opened: name it otherwise.");
        var pilot = new Pilot(await FormKeys.IdAsync<Pilot>(db, key, clock, cancel), slug, idea, given, actor, clock);
        db.Add(pilot);
        db.AddRange(given.Indicators.Select((indicator, place) => new Indicator(pilot.Id, place + 1, indicator, clock)));
        db.Add(new Link(pilot.Ref, LinkKinds.Tries, idea.Ref, actor, clock));
        db.Add(new AuditEntry(actor, "start-pilot", pilot.Ref, clock));
        await db.SaveChangesAsync(cancel);
        return slug;
    }
}
