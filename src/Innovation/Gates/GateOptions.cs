using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Pilots;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

/// <summary>What may stand for choice at a gate: the ideas, the challenges or the pilots of the process.</summary>
public sealed class GateOptions(ReadChallenges challenges, ReadIdeas ideas, ReadPilots pilots)
{
    /// <summary>All of them, challenges first, then ideas, then pilots.</summary>
    public async Task<IReadOnlyList<GateOption>> OfYearAsync(int year, CancellationToken cancel = default) =>
    [
        .. (await challenges.OfYearAsync(year, cancel)).Select(challenge => new GateOption(ChallengeRef.Kind, challenge.Slug, challenge.Statement)),
        .. (await ideas.OfYearAsync(year, cancel)).Select(idea => new GateOption(IdeaRef.Kind, idea.Slug, LocalizedText.Empty.With(idea.Language, idea.Title))),
        .. (await pilots.OfYearAsync(year, cancel)).Select(pilot => new GateOption(PilotRef.Kind, pilot.Slug, pilot.Name)),
    ];

    /// <exception cref="RuleException">`too-few-options`, `unknown-option`.</exception>
    internal async Task<IReadOnlyList<GateOption>> ChooseAsync(int year, IReadOnlyCollection<string> slugs, CancellationToken cancel)
    {
        if (slugs.Count == 0)
            throw new RuleException("too-few-options", "A voting is about something: choose at least one option. Nothing was opened.");
        var kind = (await OfYearAsync(year, cancel)).GroupBy(option => option.Kind)
            .Select(group => group.Where(option => slugs.Contains(option.Slug)).OrderBy(option => option.Slug, StringComparer.Ordinal).ToList())
            .FirstOrDefault(found => found.Count == slugs.Distinct().Count());
        return kind ?? throw new RuleException("unknown-option", $"The process of {year} has no ideas, challenges or pilots «{string.Join("», «", slugs)}» of one kind. Nothing was opened.");
    }
}
